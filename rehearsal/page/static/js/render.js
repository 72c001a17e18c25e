/** Draws the tree that `markdown.js` reads. */

import { h } from "./dom.js";
import { inline, parse } from "./markdown.js";
import { timePill } from "./times.js";

/**
 * What the drawing asks of its surroundings.
 * @typedef {object} Names
 * @property {(id: string) => string | null} user
 * @property {(id: string) => { name: string, color?: number } | null} role
 * @property {(id: string) => string | null} channel
 * @property {(id: string) => void} openChannel
 * @property {(name: string) => void} useCommand
 */

/** @type {Record<string, string>} */
const TAGS = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
  code: "code",
  subtext: "p.subtext",
};
const JUMP = /^https?:\/\/[^/]+\/channels\/(?:\d+|@me)\/(\d+)(?:\/\d+)?$/;

/**
 * @param {string} text @param {Names} names @param {{ block?: boolean }} [options] without blocks:
 *   headings, lists, quotes stay as typed (embed titles, field names)
 * @returns {HTMLElement}
 */
export function markdown(text, names, { block = true } = {}) {
  const tree = block ? parse(text) : [{ type: "paragraph", children: inline(text) }];
  return h(
    block ? "div.markdown" : "span.markdown",
    {},
    block ? draw(tree, names) : draw(tree[0].children ?? [], names),
  );
}

/** @param {import("./markdown.js").Node[]} tree @param {Names} names @returns {any[]} */
function draw(tree, names) {
  return tree.map((node) => drawNode(node, names));
}

/** @param {import("./markdown.js").Node} node @param {Names} names @returns {any} */
function drawNode(node, names) {
  const inner = () => draw(node.children ?? [], names);
  switch (node.type) {
    case "text":
      return node.text;
    case "paragraph":
      return h("p", {}, inner());
    case "heading":
      return h(`h${node.level + 2}`, { class: `heading-${node.level}` }, inner());
    case "list":
      return h(node.ordered ? "ol" : "ul", { start: node.ordered ? node.start : null }, inner());
    case "item":
      return h("li", {}, inner());
    case "quote":
      return h("blockquote", {}, inner());
    case "fence":
      return h("pre", {}, h("code", {}, node.text));
    case "code":
      return h("code", {}, node.text);
    case "spoiler":
      return spoiler(inner());
    case "link":
      return link(node, names, inner());
    case "time":
      return timePill(node.unix, node.style);
    case "emoji":
      return `:${node.name}:`;
    default:
      return TAGS[node.type] ? h(TAGS[node.type], {}, inner()) : pill(node, names);
  }
}

/** @param {any[]} children */
function spoiler(children) {
  const reveal = (/** @type {Event} */ event) => {
    const target = /** @type {HTMLElement} */ (event.currentTarget);
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    target.classList.add("shown");
    target.removeAttribute("role");
    target.removeAttribute("aria-label");
    event.preventDefault();
  };
  return h(
    "span.spoiler",
    {
      role: "button",
      tabindex: 0,
      "aria-label": "Spoiler, press to show",
      onclick: reveal,
      onkeydown: reveal,
    },
    h("span", {}, children),
  );
}

/** @param {import("./markdown.js").Node} node @param {Names} names @param {any[]} children */
function link(node, names, children) {
  const jump = JUMP.exec(node.href);
  if (jump && names.channel(jump[1])) return channelPill(jump[1], names);
  return h(
    "a",
    { href: node.href, target: "_blank", rel: "noopener noreferrer", title: node.href },
    children,
  );
}

/** @param {string} id @param {Names} names */
function channelPill(id, names) {
  const name = names.channel(id);
  if (!name) return h("span.pill", {}, "# unknown");
  return h("button.pill", { type: "button", onclick: () => names.openChannel(id) }, `# ${name}`);
}

/** @param {import("./markdown.js").Node} node @param {Names} names */
function pill(node, names) {
  if (node.type === "everyone") return h("span.pill.mention", {}, node.text);
  if (node.type === "user")
    return h("span.pill.mention", {}, `@${names.user(node.id) ?? "unknown-user"}`);
  if (node.type === "role") {
    const role = names.role(node.id);
    return h("span.pill.mention", {}, `@${role?.name ?? "unknown-role"}`);
  }
  if (node.type === "channel") return channelPill(node.id, names);
  return h(
    "button.pill.command",
    { type: "button", onclick: () => names.useCommand(node.name) },
    `/${node.name}`,
  );
}
