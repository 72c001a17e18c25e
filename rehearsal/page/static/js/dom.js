/**
 * Building the page out of nodes. Nothing here, or anywhere in the page, parses HTML: whatever
 * people or the bot wrote arrives as text nodes and attributes.
 */

const SVG = "http://www.w3.org/2000/svg";

/** @type {Record<string, string>} path data on a 24 x 24 grid, drawn as strokes */
const ICONS = {
  at: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1",
  check: "M5 13l4.5 4.5L19 7",
  chevron: "M6 9l6 6 6-6",
  clock: "M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  close: "M6 6l12 12M18 6L6 18",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zm13 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  forum: "M4 5h13v9H9l-4 3v-3H4zM19 9h2v9h-2v2l-3-2h-5",
  hash: "M9 4L7 20M17 4l-2 16M4 9h16M3 15h16",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M4.5 12a.7 .7 0 1 0 1.4 0 .7 .7 0 1 0-1.4 0M11.3 12a.7 .7 0 1 0 1.4 0 .7 .7 0 1 0-1.4 0M18.1 12a.7 .7 0 1 0 1.4 0 .7 .7 0 1 0-1.4 0",
  panel: "M4 5h16v14H4zM15 5v14",
  plus: "M12 5v14M5 12h14",
  react: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8.5 14a4 4 0 0 0 7 0M9 9.5h.01M15 9.5h.01",
  reply: "M10 8V4l-7 7 7 7v-4c5 0 8 1.5 11 5-.5-6-4-11-11-11z",
  send: "M4 12l16-8-6 16-3-7z",
  thread: "M5 4v9a3 3 0 0 0 3 3h11M15 12l4 4-4 4",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  warn: "M12 4l9 16H3zM12 10v4M12 17h.01",
};

/**
 * Build an element: `h("button.primary", { onclick, "aria-label": "Send" }, icon("send"))`.
 *
 * A property starting with `on` is a listener, `style` an object of CSS properties, `dataset` an
 * object; `true` sets an empty attribute; `false`, `null` and `undefined` set none.
 *
 * @param {string} selector tag and classes, such as `div.message.grouped`
 * @param {Record<string, any>} [props]
 * @param {...(Node | string | number | null | undefined | false | any[])} children
 * @returns {any} the element (typed loosely: callers know what they asked for)
 */
export function h(selector, props = {}, ...children) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(props)) setProperty(element, name, value);
  element.append(...nodes(children));
  return element;
}

/** @param {HTMLElement} element @param {string} name @param {any} value */
function setProperty(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(element.dataset, value);
  else if (name === "style") {
    for (const [key, css] of Object.entries(value)) element.style.setProperty(key, String(css));
  } else if (name === "value") /** @type {any} */ (element).value = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** @param {any[]} children @returns {(Node | string)[]} */
function nodes(children) {
  return children.flat(Infinity).filter((child) => child || child === 0);
}

/** @param {Element} parent @param {...any} children */
export function fill(parent, ...children) {
  parent.replaceChildren(...nodes(children));
}

/**
 * Like `fill`, but leave alone what would come out the same, with its focus, its hover and a press
 * that is under way.
 * @param {Element} parent @param {...any} children whose listeners hold for any copy of them
 */
export function refresh(parent, ...children) {
  nodes(children).forEach((child, index) => {
    const node = child instanceof Node ? child : document.createTextNode(String(child));
    const old = parent.childNodes[index];
    if (!old) parent.append(node);
    else if (!old.isEqualNode(node)) old.replaceWith(node);
  });
  while (parent.childNodes.length > nodes(children).length) parent.lastChild?.remove();
}

/** @param {keyof typeof ICONS | string} name @returns {SVGElement} a drawing that readers skip */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * A round avatar of initials, its colour fixed by the id.
 * @param {{ id: string, name: string, bot?: boolean }} who
 */
export function avatar({ id, name, bot = false }) {
  const hue = bot ? 175 : (Number(BigInt(id || 0) % 9973n) * 137) % 360;
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .slice(0, 2)
    .join("");
  return h(
    "span.avatar",
    { "aria-hidden": "true", style: { "--hue": hue } },
    initials.toUpperCase(),
  );
}

let counter = 0;

/** @param {string} prefix @returns {string} an id no other element has */
export function uniqueId(prefix) {
  counter += 1;
  return `${prefix}-${counter}`;
}

/** @param {number} number @param {string} one @param {string} [many] */
export function plural(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * Open an element as a popover beside its anchor, inside the window at any width.
 * @param {HTMLElement} popover has the attribute `popover`
 * @param {Element | { x: number, y: number }} anchor
 */
export function openBeside(popover, anchor) {
  popover.showPopover();
  const box =
    anchor instanceof Element ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y);
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = box.bottom + height + 8 <= innerHeight || box.top < height;
  const top = below ? box.bottom + 4 : box.top - height - 4;
  popover.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  popover.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
}
