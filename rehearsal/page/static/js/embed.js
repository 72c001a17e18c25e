/** Embeds: the framed cards of classic messages. */

import { h } from "./dom.js";
import { localPath, picture } from "./media.js";
import { markdown } from "./render.js";
import { format } from "./times.js";

/** @param {number | null | undefined} color @returns {string | null} as CSS */
export function css(color) {
  return color === null || color === undefined ? null : `#${color.toString(16).padStart(6, "0")}`;
}

/** @param {any} embed @param {import("./render.js").Names} names */
export function embedCard(embed, names) {
  const color = css(embed.color);
  return h(
    "div.embed",
    { role: "group", "aria-label": embed.title ?? "Embed", style: color ? { "--bar": color } : {} },
    h(
      "div.embed-main",
      {},
      embed.author &&
        h(
          "div.embed-author",
          {},
          small(embed.author.icon_url),
          linked(embed.author.name, embed.author.url),
        ),
      embed.title &&
        h("div.embed-title", {}, linked(markdown(embed.title, names, { block: false }), embed.url)),
      embed.description && markdown(embed.description, names),
      embed.fields?.length > 0 &&
        h(
          "div.embed-fields",
          {},
          embed.fields.map((/** @type {any} */ field) => fieldCard(field, names)),
        ),
    ),
    embed.thumbnail &&
      h(
        "div.embed-thumbnail",
        {},
        picture({ url: embed.thumbnail.url, alt: embed.thumbnail.description }),
      ),
    embed.image &&
      h("div.embed-image", {}, picture({ url: embed.image.url, alt: embed.image.description })),
    footer(embed),
  );
}

/** @param {any} field @param {import("./render.js").Names} names */
function fieldCard(field, names) {
  return h(
    "div.embed-field",
    { class: field.inline ? "embed-field inline" : "embed-field" },
    h("strong", {}, markdown(field.name, names, { block: false })),
    markdown(field.value, names),
  );
}

/** @param {any} embed */
function footer(embed) {
  const parts = [
    embed.footer?.text,
    embed.timestamp && format(Date.parse(embed.timestamp), "s"),
  ].filter(Boolean);
  return (
    parts.length > 0 && h("div.embed-footer", {}, small(embed.footer?.icon_url), parts.join(" • "))
  );
}

/** @param {any} content @param {string | undefined} address */
function linked(content, address) {
  const safe = address && /^https?:\/\//.test(address);
  return safe
    ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, content)
    : content;
}

/** @param {string | undefined} address */
function small(address) {
  const path = address && localPath(address);
  return path && h("img.embed-icon", { src: path, alt: "" });
}
