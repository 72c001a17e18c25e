/** The clubs, the channels of the open one, and who one is acting as. */

import { avatar, fill, h, icon } from "./dom.js";
import { ChannelType } from "./wire.js";

const ICONS = { [ChannelType.FORUM]: "forum", [ChannelType.DM]: "at" };

/**
 * @typedef {object} View
 * @property {import("./store.js").Store} store
 * @property {import("./unread.js").Unread} unread
 * @property {import("./server.js").Person[]} people
 * @property {string | null} guildId null: direct messages
 * @property {string} channelId
 * @property {(id: string | null) => void} openGuild
 * @property {(id: string) => void} openChannel
 * @property {(id: string) => void} actAs
 */

/** @param {HTMLElement} rail @param {View} view */
export function drawRail(rail, view) {
  const { store, unread } = view;
  const direct = store
    .channelsOf(null)
    .reduce((sum, channel) => sum + unread.of(channel.id).pings, 0);
  fill(
    rail,
    railButton("Direct messages", icon("at"), view.guildId === null, direct, () =>
      view.openGuild(null),
    ),
    h("hr", {}),
    [...store.guilds.values()].map((guild) =>
      railButton(
        guild.name,
        initials(guild.name),
        guild.id === view.guildId,
        pingsIn(view, guild.id),
        () => view.openGuild(guild.id),
      ),
    ),
  );
}

/** @param {View} view @param {string} guildId */
function pingsIn({ store, unread }, guildId) {
  return [...store.channels.values()]
    .filter((channel) => channel.guild_id === guildId)
    .reduce((sum, channel) => sum + unread.of(channel.id).pings, 0);
}

/** @param {string} name */
function initials(name) {
  return name
    .split(/\s+/)
    .map((word) => [...word][0])
    .slice(0, 3)
    .join("");
}

/** @param {string} label @param {any} content @param {boolean} current @param {number} pings @param {() => void} onclick */
function railButton(label, content, current, pings, onclick) {
  return h(
    "button.rail-button",
    {
      type: "button",
      "aria-label": pings ? `${label}, ${pings} unread` : label,
      title: label,
      "aria-current": current ? "true" : null,
      onclick,
    },
    content,
    pings > 0 && h("span.badge", {}, pings),
  );
}

/** @param {HTMLElement} nav @param {View} view */
export function drawChannels(nav, view) {
  const { store, guildId } = view;
  const channels = store.channelsOf(guildId);
  const focused = /** @type {HTMLElement | null} */ (
    nav.contains(document.activeElement) ? document.activeElement : null
  )?.dataset.channel;
  const categories = channels.filter((channel) => channel.type === ChannelType.CATEGORY);
  const open = channels.filter(
    (channel) => channel.type !== ChannelType.CATEGORY && channel.type !== ChannelType.VOICE,
  );
  const loose = open.filter(
    (channel) => !categories.some((category) => category.id === channel.parent_id),
  );
  fill(
    nav,
    loose.map((channel) => channelItem(channel, view)),
    categories.map((category) => [
      h("h2.category", {}, category.name),
      open
        .filter((channel) => channel.parent_id === category.id)
        .map((channel) => channelItem(channel, view)),
    ]),
  );
  if (focused)
    /** @type {HTMLElement | null} */ (
      nav.querySelector(`[data-channel="${CSS.escape(focused)}"]`)
    )?.focus();
}

/** @param {any} channel @param {View} view */
function channelItem(channel, view) {
  const threads = view.store
    .threadsOf(channel.id)
    .filter((thread) => !thread.thread_metadata?.archived || thread.id === view.channelId);
  return h(
    "div.channel-item",
    {},
    channelButton(channel, view, view.store.titleOf(channel), ICONS[channel.type] ?? "hash"),
    threads.length > 0 &&
      h(
        "div.threads",
        { role: "group", "aria-label": `Threads of ${channel.name}` },
        threads.map((thread) => channelButton(thread, view, thread.name, "thread")),
      ),
  );
}

/** @param {any} channel @param {View} view @param {string} name @param {string} image */
function channelButton(channel, { unread, channelId, openChannel }, name, image) {
  const current = channel.id === channelId;
  const { unread: fresh, pings } = unread.of(channel.id);
  const isNew = fresh && !current;
  return h(
    "button.channel",
    {
      type: "button",
      class: isNew ? "channel unread" : "channel",
      "aria-current": current ? "page" : null,
      dataset: { channel: channel.id },
      "aria-label": isNew ? `${name}, unread` : name,
      onclick: () => openChannel(channel.id),
    },
    icon(image),
    h("span.channel-name", {}, name),
    isNew && pings > 0 && h("span.badge", {}, pings),
  );
}

/** @param {HTMLElement} panel @param {View} view */
export function drawPeople(panel, { people, store, actAs }) {
  const me = store.me?.id;
  const had = panel.contains(document.activeElement);
  const current = people.find((person) => person.id === me);
  const buttons = people.map((person) =>
    h(
      "button.person",
      {
        type: "button",
        role: "radio",
        "aria-checked": String(person.id === me),
        tabindex: person.id === me ? 0 : -1,
        "aria-label": person.coach ? `${person.name}, coach` : person.name,
        title: person.coach ? `${person.name} (coach)` : person.name,
        onclick: () => actAs(person.id),
      },
      avatar(person),
      h("span.person-name", {}, person.name),
    ),
  );
  const group = h(
    "div.people",
    {
      role: "radiogroup",
      "aria-label": "Act as",
      onkeydown: (/** @type {KeyboardEvent} */ event) => walk(event, buttons),
    },
    buttons,
  );
  fill(
    panel,
    h("p.me", {}, "You are ", h("b", {}, current?.name ?? "nobody"), current?.coach && ", coach"),
    group,
  );
  if (had)
    /** @type {HTMLElement | null} */ (group.querySelector('[aria-checked="true"]'))?.focus();
}

/** @param {KeyboardEvent} event @param {HTMLElement[]} buttons */
function walk(event, buttons) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  buttons.at((at + step) % buttons.length)?.click();
}
