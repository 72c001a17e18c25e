/** Finding a command, or a person to mention, while typing. */

import { avatar, h } from "./dom.js";
import { OptionType } from "./wire.js";

const SHOWN = 25;

/**
 * A command as it is picked: subcommands stand on their own, under their whole name.
 * @typedef {{ path: string, description: string, options: any[] }} Pick
 */

/** @param {import("./wire.js").Command[]} commands @returns {Pick[]} */
export function picks(commands) {
  return commands
    .flatMap((command) => leaves(command, command.name))
    .sort((one, other) => one.path.localeCompare(other.path));
}

/** @param {any} node @param {string} path @returns {Pick[]} */
function leaves(node, path) {
  const options = node.options ?? [];
  const nested = options.filter(
    (/** @type {any} */ option) =>
      option.type === OptionType.SUB || option.type === OptionType.GROUP,
  );
  if (!nested.length) return [{ path, description: node.description, options }];
  return nested.flatMap((/** @type {any} */ option) => leaves(option, `${path} ${option.name}`));
}

/** Those that match what was typed after the slash, the closest first. @param {Pick[]} all @param {string} typed */
export function matching(all, typed) {
  const words = typed.toLowerCase().trim();
  const score = (/** @type {Pick} */ pick) => {
    if (pick.path.startsWith(words)) return 0;
    if (pick.path.split(" ").some((word) => word.startsWith(words))) return 1;
    return pick.path.includes(words) || pick.description.toLowerCase().includes(words) ? 2 : 3;
  };
  return all
    .map((pick) => ({ pick, score: score(pick) }))
    .filter((one) => one.score < 3)
    .sort((one, other) => one.score - other.score)
    .slice(0, SHOWN)
    .map((one) => one.pick);
}

/** @param {Pick} pick */
export function commandRow(pick) {
  const required = pick.options.filter((option) => option.required);
  return {
    value: pick,
    content: h(
      "span.option-text",
      {},
      h(
        "span.command-name",
        {},
        `/${pick.path}`,
        required.map((option) => h("span.wanted", {}, option.name)),
      ),
      h("small", {}, pick.description),
    ),
  };
}

/** The rows for an unfinished @name before the caret. @param {import("./store.js").Store} store @param {string} typed */
export function mentionRows(store, typed) {
  const wanted = typed.toLowerCase();
  return [...store.users.values()]
    .filter(
      (user) =>
        user.name.toLowerCase().includes(wanted) || user.username.toLowerCase().startsWith(wanted),
    )
    .slice(0, SHOWN)
    .map((user) => ({
      value: { mention: user.name },
      content: [
        avatar({ id: user.id, name: user.name, bot: user.bot }),
        h("span.option-text", {}, user.name, h("small", {}, user.username)),
      ],
    }));
}
