/** Pictures and files. Only what this server holds is loaded; the rest is named and linked. */

import { h, icon } from "./dom.js";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** @param {string} address @returns {string | null} where it can be had without leaving this server */
export function localPath(address) {
  if (!URL.canParse(address)) return null;
  const { host, hostname, port, pathname, search } = new URL(address);
  const ours = host === location.host || (LOOPBACK.includes(hostname) && port === location.port);
  return ours ? pathname + search : null;
}

/**
 * The address that a component's `attachment://name` stands for.
 * @param {any} media an unfurled media item @param {any} message
 */
export function addressOf(media, message) {
  const [, name] = /^attachment:\/\/(.+)$/.exec(media?.url ?? "") ?? [];
  if (!name) return media?.url ?? "";
  return message.attachments?.find((/** @type {any} */ file) => file.filename === name)?.url ?? "";
}

/**
 * @param {object} picture
 * @param {string} picture.url
 * @param {string | null} [picture.alt]
 * @param {boolean} [picture.spoiler]
 * @param {number} [picture.width] @param {number} [picture.height]
 */
export function picture({ url, alt, spoiler = false, width, height }) {
  const path = localPath(url);
  const name = alt || "Picture";
  if (!path)
    return h(
      "a.picture.elsewhere",
      { href: /^https?:/.test(url) ? url : null, target: "_blank", rel: "noopener noreferrer" },
      icon("file"),
      name,
    );
  const image = h("img", { src: path, alt: alt ?? "", width, height, loading: "lazy" });
  const frame = h(
    "a.picture",
    { href: path, target: "_blank", rel: "noopener", "aria-label": alt ? null : name },
    image,
    alt && h("span.alt", { title: alt, "aria-hidden": "true" }, "ALT"),
  );
  return spoiler ? veiled(frame, name) : frame;
}

/** @param {HTMLElement} content @param {string} name */
export function veiled(content, name) {
  const veil = h(
    "div.veiled",
    {},
    content,
    h(
      "button.veil",
      {
        type: "button",
        "aria-label": `Spoiler: show ${name}`,
        onclick: () => veil.classList.add("shown"),
      },
      "Spoiler",
    ),
  );
  return veil;
}

/** @param {{ filename?: string, name?: string, url: string, size?: number }} file */
export function fileCard(file) {
  const name = file.filename ?? file.name ?? file.url.split("/").pop()?.split("?")[0] ?? "file";
  const path = localPath(file.url);
  return h(
    "div.file",
    {},
    icon("file"),
    h(
      "span.file-name",
      {},
      path ? h("a", { href: path, download: name }, name) : name,
      file.size !== undefined && h("small", {}, bytes(file.size)),
    ),
  );
}

/** @param {any[]} files of a classic message; those of a v2 message are drawn by its components */
export function attachments(files) {
  const pictures = files.filter((file) => file.content_type?.startsWith("image/"));
  const others = files.filter((file) => !pictures.includes(file));
  const spoiler = (/** @type {any} */ file) => file.filename.startsWith("SPOILER_");
  return [
    pictures.length > 0 &&
      h(
        "div.gallery",
        { dataset: { count: pictures.length } },
        pictures.map((file) => picture({ ...file, alt: file.description, spoiler: spoiler(file) })),
      ),
    ...others.map(fileCard),
  ];
}

/** @param {number} size */
function bytes(size) {
  if (size < 1024) return `${size} bytes`;
  return size < 1024 ** 2
    ? `${(size / 1024).toFixed(1)} KB`
    : `${(size / 1024 ** 2).toFixed(1)} MB`;
}
