/** The clubs, the channels of the open one, and who one is acting as. */

import { avatar, h, icon, refresh } from "./dom.js";
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
 * @property {(locale: string) => void} speak
 * @property {Record<string, string>} locales
 */

/** @param {HTMLElement} rail @param {View} view */
export function drawRail(rail, view) {
  const guilds = [...view.store.guilds.values()];
  refresh(
    rail,
    railButton(null, "Direct messages", icon("at"), view),
    h("hr", {}),
    guilds.map((guild) => railButton(guild.id, guild.name, initials(guild.name), view)),
  );
}

/** @param {View} view @param {string | null} guildId null: in direct messages */
function pingsIn({ store, unread }, guildId) {
  return [...store.channels.values()]
    .filter((channel) => (channel.guild_id ?? null) === guildId)
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

/** @param {string | null} id @param {string} label @param {any} content @param {View} view */
function railButton(id, label, content, view) {
  const pings = pingsIn(view, id);
  return h(
    "button.rail-button",
    {
      type: "button",
      "aria-label": pings ? `${label}, ${pings} unread` : label,
      title: label,
      "aria-current": id === view.guildId ? "true" : null,
      dataset: { guild: id ?? "" },
      onclick: () => view.openGuild(id),
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
  refresh(
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
export function drawPeople(panel, { people, locales, store, actAs, speak }) {
  const me = store.me?.id;
  const hadFocus = panel.contains(document.activeElement);
  const current = people.find((person) => person.id === me);
  const buttons = people.map((person) => personButton(person, person.id === me, actAs));
  refresh(
    panel,
    h("p.me", {}, "You are ", h("b", {}, current?.name ?? "nobody"), current?.coach && ", coach"),
    h("div.people", { role: "radiogroup", "aria-label": "Act as", onkeydown: walk }, buttons),
    current && languageMenu(current, locales, speak),
  );
  const checked = /** @type {HTMLElement | null} */ (panel.querySelector('[aria-checked="true"]'));
  if (hadFocus) checked?.focus();
}

/** @param {import("./server.js").Person} person @param {boolean} current @param {(id: string) => void} actAs */
function personButton({ id, name, coach }, current, actAs) {
  return h(
    "button.person",
    {
      type: "button",
      role: "radio",
      "aria-checked": String(current),
      tabindex: current ? 0 : -1,
      "aria-label": coach ? `${name}, coach` : name,
      title: coach ? `${name} (coach)` : name,
      dataset: { person: id },
      onclick: () => actAs(id),
    },
    avatar({ id, name }),
    h("span.person-name", {}, name),
  );
}

/**
 * The language in which somebody uses Discord, and so hears from the bot.
 * @param {import("./server.js").Person} person
 * @param {Record<string, string>} locales
 * @param {(locale: string) => void} speak
 */
function languageMenu(person, locales, speak) {
  return h(
    "select.language",
    {
      "aria-label": `${person.name}’s language`,
      onchange: (/** @type {Event} */ event) =>
        speak(/** @type {HTMLSelectElement} */ (event.target).value),
    },
    Object.entries(locales).map(([code, name]) =>
      h("option", { value: code, selected: code === person.locale }, name),
    ),
  );
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const group = /** @type {HTMLElement} */ (event.currentTarget);
  const buttons = [...group.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((at + step) % buttons.length)?.click();
}
