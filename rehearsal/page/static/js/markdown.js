/**
 * Discord's Markdown, read into a tree. Reading and drawing are apart so that the reading can be
 * tested as a table and the drawing never sees a character it could mistake for markup.
 *
 * @typedef {{ type: string, text?: string, children?: Node[], [key: string]: any }} Node
 */

/** Inside what is a masked link's own text, further links stay text. */
const LINKS = new Set(["link", "autolink"]);

/**
 * Each rule is tried, in order, at each place where its first character stands.
 * @type {{ name: string, starts: string, at: RegExp, node: (match: RegExpExecArray, inner: (text: string, without?: Set<string>) => Node[]) => Node }[]}
 */
const INLINE = [
  {
    name: "escape",
    starts: "\\",
    at: /\\([^A-Za-z0-9\s])/y,
    node: (match) => ({ type: "text", text: match[1] }),
  },
  {
    name: "code",
    starts: "`",
    at: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y,
    node: (match) => ({ type: "code", text: match[2].replace(/^ (?=.*`)|(?<=`.*) $/g, "") }),
  },
  {
    name: "strong",
    starts: "*",
    at: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y,
    node: (match, inner) => ({ type: "strong", children: inner(match[1]) }),
  },
  {
    name: "underline",
    starts: "_",
    at: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y,
    node: (match, inner) => ({ type: "underline", children: inner(match[1]) }),
  },
  {
    name: "emphasis",
    starts: "*",
    at: /\*(?![\s*])((?:\\[\s\S]|\*\*[^*]+\*\*|[^\\*])+?)(?<!\s)\*(?!\*)/y,
    node: (match, inner) => ({ type: "emphasis", children: inner(match[1]) }),
  },
  {
    name: "emphasis_",
    starts: "_",
    at: /(?<![\p{L}\p{N}])_(?!_)((?:\\[\s\S]|__[^_]+__|[^\\_]|_(?=[\p{L}\p{N}]))+?)_(?![\p{L}\p{N}_])/uy,
    node: (match, inner) => ({ type: "emphasis", children: inner(match[1]) }),
  },
  {
    name: "strike",
    starts: "~",
    at: /~~(?=\S)((?:\\[\s\S]|[^\\])+?)~~/y,
    node: (match, inner) => ({ type: "strike", children: inner(match[1]) }),
  },
  {
    name: "spoiler",
    starts: "|",
    at: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y,
    node: (match, inner) => ({ type: "spoiler", children: inner(match[1]) }),
  },
  {
    name: "link",
    starts: "[",
    at: /\[((?:\\.|[^\][\\\n]|\[[^\]\n]*\])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+["'][^"'\n]*["'])?\)/y,
    node: (match, inner) => ({ type: "link", href: match[2], children: inner(match[1], LINKS) }),
  },
  {
    name: "autolink",
    starts: "<",
    at: /<(https?:\/\/[^\s<>]+)>/y,
    node: (match) => ({
      type: "link",
      href: match[1],
      children: [{ type: "text", text: match[1] }],
    }),
  },
  {
    name: "autolink",
    starts: "hH",
    at: /https?:\/\/[^\s<>"']*[^\s<>"'.,:;!?*_~|)\]]/iy,
    node: (match) => ({
      type: "link",
      href: match[0],
      children: [{ type: "text", text: match[0] }],
    }),
  },
  {
    name: "user",
    starts: "<",
    at: /<@!?(\d+)>/y,
    node: (match) => ({ type: "user", id: match[1] }),
  },
  {
    name: "role",
    starts: "<",
    at: /<@&(\d+)>/y,
    node: (match) => ({ type: "role", id: match[1] }),
  },
  {
    name: "channel",
    starts: "<",
    at: /<#(\d+)>/y,
    node: (match) => ({ type: "channel", id: match[1] }),
  },
  {
    name: "command",
    starts: "<",
    at: /<\/([^:>\n]{1,100}):(\d+)>/y,
    node: (match) => ({ type: "command", name: match[1], id: match[2] }),
  },
  {
    name: "time",
    starts: "<",
    at: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    node: (match) => ({ type: "time", unix: Number(match[1]), style: match[2] ?? "f" }),
  },
  {
    name: "emoji",
    starts: "<",
    at: /<a?:(\w{2,32}):(\d+)>/y,
    node: (match) => ({ type: "emoji", name: match[1], id: match[2] }),
  },
  {
    name: "everyone",
    starts: "@",
    at: /@(everyone|here)\b/y,
    node: (match) => ({ type: "everyone", text: match[0] }),
  },
];

/** @type {Map<string, typeof INLINE>} */
const RULES_BY_START = new Map();
for (const rule of INLINE) {
  for (const start of rule.starts)
    RULES_BY_START.set(start, [...(RULES_BY_START.get(start) ?? []), rule]);
}

/**
 * Read what stands within a line or a paragraph.
 * @param {string} text
 * @param {Set<string>} [without] names of rules that do not hold here
 * @returns {Node[]}
 */
export function inline(text, without = new Set()) {
  /** @type {Node[]} */
  const found = [];
  const within = (/** @type {string} */ inner, more = without) =>
    inline(inner, new Set([...without, ...more]));
  let plain = "";
  let position = 0;
  while (position < text.length) {
    const hit = matchAt(text, position, without);
    if (!hit) {
      plain += text[position];
      position += 1;
      continue;
    }
    const node = hit.rule.node(hit.match, within);
    if (node.type === "text") plain += node.text;
    else {
      if (plain) found.push({ type: "text", text: plain });
      plain = "";
      found.push(node);
    }
    position += hit.match[0].length;
  }
  if (plain) found.push({ type: "text", text: plain });
  return found;
}

/** @param {string} text @param {number} position @param {Set<string>} without */
function matchAt(text, position, without) {
  for (const rule of RULES_BY_START.get(text[position]) ?? []) {
    if (without.has(rule.name)) continue;
    rule.at.lastIndex = position;
    const match = rule.at.exec(text);
    if (match) return { rule, match };
  }
  return null;
}

const FENCE = /```(?:([\w+#.-]+)\n)?\n*([\s\S]*?)\n*```/g;
const HEADING = /^(#{1,3})\s+(.+)$/;
const SUBTEXT = /^-#\s+(.+)$/;
const ITEM = /^(\s*)(?:([-*])|(\d{1,9})\.)\s+(.+)$/;
const QUOTE = /^> ?(.*)$/;

/**
 * Read a whole message.
 * @param {string} text
 * @param {boolean} [quoted] within a quote, where there is no further one
 * @returns {Node[]}
 */
export function parse(text, quoted = false) {
  /** @type {Node[]} */
  const found = [];
  let position = 0;
  for (const fence of text.matchAll(FENCE)) {
    if (!fence[2].trim() || (!quoted && inQuote(text, fence.index))) continue;
    found.push(...blocks(text.slice(position, fence.index).replace(/\n$/, ""), quoted));
    found.push({ type: "fence", language: fence[1] ?? "", text: fence[2] });
    position = fence.index + fence[0].length;
    if (text[position] === "\n") position += 1;
  }
  found.push(...blocks(text.slice(position), quoted));
  return found;
}

/** A fence inside a quote belongs to the quote, which reads its own text again. */
function inQuote(/** @type {string} */ text, /** @type {number} */ position) {
  const before = text.slice(0, position);
  return /(^|\n)>>> /.test(before) || /^> /.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** @param {string} text @param {boolean} quoted @returns {Node[]} */
function blocks(text, quoted) {
  if (!text) return [];
  const lines = text.split("\n");
  /** @type {Node[]} */
  const found = [];
  /** @type {string[]} */
  let paragraph = [];
  const flush = () => {
    if (paragraph.length) found.push({ type: "paragraph", children: inline(paragraph.join("\n")) });
    paragraph = [];
  };
  while (lines.length) {
    const block = (quoted ? null : quote(lines)) ?? heading(lines) ?? list(lines);
    if (block) {
      flush();
      found.push(block);
    } else paragraph.push(/** @type {string} */ (lines.shift()));
  }
  flush();
  return found;
}

/** @param {string[]} lines consumed from the front @returns {Node | null} */
function quote(lines) {
  if (lines[0].startsWith(">>> ")) {
    const rest = lines.splice(0).join("\n").slice(4);
    return { type: "quote", children: parse(rest, true) };
  }
  const quoted = [];
  while (lines.length && /^> /.test(lines[0]))
    (quoted.push(QUOTE.exec(lines[0])?.[1] ?? ""), lines.shift());
  return quoted.length ? { type: "quote", children: parse(quoted.join("\n"), true) } : null;
}

/** @param {string[]} lines @returns {Node | null} */
function heading(lines) {
  const subtext = SUBTEXT.exec(lines[0]);
  const match = HEADING.exec(lines[0]);
  if (!subtext && !match) return null;
  lines.shift();
  if (subtext) return { type: "subtext", children: inline(subtext[1]) };
  return { type: "heading", level: match?.[1].length, children: inline(match?.[2] ?? "") };
}

/** @param {string[]} lines @returns {Node | null} */
function list(lines) {
  const first = ITEM.exec(lines[0]);
  if (!first) return null;
  const indent = first[1].length;
  /** @type {Node[]} */
  const items = [];
  for (let match = first; match; match = ITEM.exec(lines[0] ?? "") ?? /** @type {any} */ (null)) {
    const depth = match[1].length;
    if (depth < indent || (depth < indent + 2 && Boolean(match[3]) !== Boolean(first[3]))) break;
    const nested = items.length && depth >= indent + 2 ? list(lines) : null;
    if (nested) items[items.length - 1].children?.push(nested);
    else {
      lines.shift();
      items.push({ type: "item", children: inline(match[4]) });
    }
  }
  return {
    type: "list",
    ordered: Boolean(first[3]),
    start: Number(first[3] ?? 1),
    children: items,
  };
}
