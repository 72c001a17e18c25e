/** Message components, the classic rows and the v2 layouts, drawn by their type's number. */

import { h, icon } from "./dom.js";
import { css } from "./embed.js";
import { addressOf, fileCard, picture, veiled } from "./media.js";
import { markdown } from "./render.js";
import { selectBox } from "./select.js";
import { ChannelType } from "./wire.js";

/**
 * @typedef {object} Context
 * @property {any} message
 * @property {import("./store.js").Store} store
 * @property {import("./render.js").Names} names
 * @property {(customId: string) => void} click
 * @property {(customId: string, values: string[]) => void} choose
 */

const STYLES = ["", "primary", "secondary", "success", "danger", "link", "primary"];

/** @type {Record<number, (component: any, context: Context) => any>} */
const DRAW = {
  1: (row, context) => h("div.row", {}, components(row.components, context)),
  2: button,
  3: (select, context) => menu(select, context, select.options),
  5: (select, context) => menu(select, context, userOptions(context.store)),
  6: (select, context) => menu(select, context, roleOptions(context)),
  7: (select, context) =>
    menu(select, context, [...userOptions(context.store), ...roleOptions(context)]),
  8: (select, context) => menu(select, context, channelOptions(select, context)),
  9: (section, context) =>
    h(
      "div.section",
      {},
      h("div.section-texts", {}, components(section.components, context)),
      h("div.accessory", {}, components([section.accessory], context)),
    ),
  10: (text, context) => markdown(text.content, context.names),
  11: (thumbnail, context) => h("div.thumbnail", {}, mediaItem(thumbnail, context)),
  12: (gallery, context) =>
    h(
      "div.gallery",
      { dataset: { count: gallery.items.length } },
      gallery.items.map((/** @type {any} */ item) => mediaItem(item, context)),
    ),
  13: (file, context) => fileComponent(file, context),
  14: (separator) =>
    h("div", {
      class: `separator spacing-${separator.spacing ?? 1}`,
      role: separator.divider === false ? null : "separator",
      dataset: separator.divider === false ? {} : { divider: "" },
    }),
  17: container,
};

/** @param {any[]} list @param {Context} context @returns {any[]} */
export function components(list, context) {
  return (list ?? []).map((component) => DRAW[component.type]?.(component, context));
}

/** @param {any} component @param {Context} context */
function button(component, context) {
  const label = [
    component.emoji?.name &&
      h(
        "span.button-emoji",
        { "aria-hidden": component.label ? "true" : null },
        component.emoji.name,
      ),
    component.label,
  ];
  if (component.style === 5) {
    return h(
      "a.button.link",
      {
        href: /^https?:\/\//.test(component.url) && !component.disabled ? component.url : null,
        target: "_blank",
        rel: "noopener noreferrer",
      },
      label,
      h("span.away", { "aria-hidden": "true" }, "↗"),
    );
  }
  return h(
    `button.button.${STYLES[component.style] ?? "secondary"}`,
    {
      type: "button",
      disabled: component.disabled,
      dataset: { customId: component.custom_id },
      onclick: (/** @type {Event} */ event) => {
        const button = /** @type {HTMLElement} */ (event.currentTarget);
        if (!button.ariaBusy) context.click(component.custom_id);
      },
    },
    label,
  );
}

/** @param {any} select @param {Context} context @param {import("./select.js").Option[]} options */
function menu(select, context, options) {
  const held = (select.default_values ?? []).map((/** @type {any} */ value) => value.id);
  return selectBox({
    label: select.placeholder ?? "Make a selection",
    placeholder: select.placeholder,
    options: options.map((option) => ({
      ...option,
      default: option.default || held.includes(option.value),
    })),
    min: select.min_values ?? 1,
    max: select.max_values ?? 1,
    disabled: select.disabled,
    customId: select.custom_id,
    onchange: (values) => context.choose(select.custom_id, values),
  });
}

/** @param {import("./store.js").Store} store */
export function userOptions(store) {
  return [...store.users.values()].map((user) => ({
    value: user.id,
    label: user.name,
    description: user.username,
  }));
}

/** @param {{ store: import("./store.js").Store, message?: any }} context */
export function roleOptions({ store, message }) {
  const guild = store.channels.get(message?.channel_id)?.guild_id;
  return [...store.roles.values()]
    .filter((role) => !guild || role.guild_id === guild)
    .map((role) => ({ value: role.id, label: role.name }));
}

/** @param {any} select @param {{ store: import("./store.js").Store, message?: any }} context */
export function channelOptions(select, { store, message }) {
  const guild = store.channels.get(message?.channel_id)?.guild_id;
  const wanted = (/** @type {any} */ channel) =>
    channel.type !== ChannelType.DM &&
    (!guild || channel.guild_id === guild) &&
    (!select.channel_types?.length || select.channel_types.includes(channel.type));
  return [...store.channels.values()]
    .filter(wanted)
    .map((channel) => ({ value: channel.id, label: `#${channel.name}` }));
}

/** @param {any} item @param {Context} context */
function mediaItem(item, context) {
  const url = addressOf(item.media, context.message);
  return picture({
    url,
    alt: item.description,
    spoiler: item.spoiler,
    width: item.media?.width,
    height: item.media?.height,
  });
}

/** @param {any} component @param {Context} context */
function fileComponent(component, context) {
  const url = addressOf(component.file, context.message);
  const known = context.message.attachments?.find((/** @type {any} */ file) => file.url === url);
  const card = fileCard({
    filename: component.name ?? known?.filename,
    size: component.size ?? known?.size,
    url,
  });
  return component.spoiler ? veiled(card, "file") : card;
}

/** @param {any} component @param {Context} context */
function container(component, context) {
  const color = css(component.accent_color);
  const card = h(
    "div.container",
    { class: color ? "container accented" : "container", style: color ? { "--bar": color } : {} },
    components(component.components, context),
  );
  return component.spoiler ? veiled(card, "message") : card;
}

/** The line below a message whose component the bot did not answer. */
export function failureLine() {
  return h("div.failure", { role: "alert" }, icon("warn"), "This interaction failed");
}
