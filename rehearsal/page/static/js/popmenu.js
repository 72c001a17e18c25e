/**
 * A menu that opens where it was asked for, and closes with a choice or a look away.
 *
 * @typedef {{ label: string, icon?: string, danger?: boolean, run: () => void }} Item
 * @typedef {{ heading?: string, items: Item[] }} Group groups without items are left out
 */

import { h, icon, openBeside } from "./dom.js";

/**
 * @param {Group[]} groups @param {Element | { x: number, y: number }} at
 * @param {string} label @param {string} [look]
 */
export function openMenu(groups, at, label, look = "") {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const menu = h(
    "div.menu",
    { class: `menu ${look}`, popover: "auto", role: "menu", "aria-label": label },
    groups
      .filter((group) => group.items.length)
      .map((group) =>
        h(
          "div.menu-group",
          { role: "group", "aria-label": group.heading },
          group.heading && h("div.menu-heading", { "aria-hidden": "true" }, group.heading),
          group.items.map((item) => menuItem(item, () => menu.hidePopover())),
        ),
      ),
  );
  menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => walk(event, menu));
  menu.addEventListener("toggle", (/** @type {ToggleEvent} */ event) => {
    if (event.newState !== "closed") return;
    if (menu.contains(document.activeElement) || document.activeElement === document.body)
      before?.focus?.();
    menu.remove();
  });
  document.body.append(menu);
  openBeside(menu, at);
  menu.querySelector("button")?.focus();
}

/** @param {Item} item @param {() => void} close */
function menuItem(item, close) {
  return h(
    "button",
    {
      type: "button",
      role: "menuitem",
      tabindex: -1,
      class: item.danger ? "danger" : null,
      onclick: () => (close(), item.run()),
    },
    h("span", {}, item.label),
    item.icon && icon(item.icon),
  );
}

/** @param {KeyboardEvent} event @param {HTMLElement} menu */
function walk(event, menu) {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
