/** Puts the page together, and decides what is open. */

import { Actions } from "./actions.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { fill, h, icon } from "./dom.js";
import { drawForum } from "./forum.js";
import { Interactions } from "./interactions.js";
import { MessageMenu } from "./menu.js";
import { openModal } from "./modal.js";
import { ErrorPanel } from "./panel.js";
import * as server from "./server.js";
import { drawChannels, drawPeople, drawRail } from "./sidebar.js";
import { Socket } from "./socket.js";
import { Store } from "./store.js";
import { Timeline } from "./timeline.js";
import { setServerTime, startTicking } from "./times.js";
import { Unread } from "./unread.js";
import { ChannelType, isThread } from "./wire.js";

const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

class App {
  constructor() {
    this.store = new Store();
    this.unread = new Unread(this.store);
    this.interactions = new Interactions(this.store);
    this.actions = new Actions(this.store, this.interactions, (sentence) =>
      this.composer.complain(sentence),
    );
    /** @type {server.Person[]} */ this.people = [];
    /** @type {Record<string, string>} */ this.locales = {};
    /** @type {string | null} */ this.guildId = null;
    this.channelId = "";
    /** A channel to open as soon as it is heard of. */
    this.awaited = "";
    this.names = {
      user: (/** @type {string} */ id) => this.store.users.get(id)?.name ?? null,
      role: (/** @type {string} */ id) => this.store.roles.get(id) ?? null,
      channel: (/** @type {string} */ id) => this.#channelName(id),
      openChannel: (/** @type {string} */ id) => this.openChannel(id),
      useCommand: (/** @type {string} */ name) => this.composer.use(name),
    };
    this.composer = new Composer(this);
    at("composer").replaceWith(this.composer.element);
    this.timeline = new Timeline(at("timeline"), at("announcer"), this);
    this.menu = new MessageMenu(at("timeline"), {
      ...this,
      reply: (message) => this.composer.reply(message),
      mention: (id) => this.composer.mention(id),
    });
    this.clock = new Clock(/** @type {HTMLButtonElement} */ (at("clock")), (sentence) =>
      this.composer.complain(sentence),
    );
    this.panel = new ErrorPanel(at("errors"), /** @type {HTMLButtonElement} */ (at("show-errors")));
    this.#listen();
  }

  #listen() {
    const redraw = () => this.#drawSides();
    for (const change of ["messages", "channels", "commands"])
      this.store.addEventListener(change, redraw);
    this.store.addEventListener("messages", () => this.#look());
    this.store.addEventListener("channels", () => this.#recheck());
    this.store.addEventListener("typing", () => this.#drawTyping());
    this.store.addEventListener("messages", () => this.#drawTyping());
    this.store.addEventListener("interaction", (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      if (detail.outcome === "MODAL") openModal(detail, this);
    });
    at("show-channels").addEventListener("click", () => this.#drawer(true));
    at("show-people").addEventListener("click", () =>
      this.#drawer(true, "[role=radio][aria-checked=true]"),
    );
    at("veil").addEventListener("click", () => this.#drawer(false));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#drawer(false));
    document.addEventListener("visibilitychange", () => this.#look());
    setInterval(() => this.#drawTyping(), 2000);
  }

  async start() {
    startTicking();
    const { people, locales } = await server.people();
    this.people = people;
    this.locales = locales;
    const last = sessionStorage.getItem("person");
    const person =
      people.find((one) => one.id === last) ?? people.find((one) => !one.coach) ?? people[0];
    await this.actAs(person.id);
    this.panel.watch();
    this.clock.watch();
  }

  /** @param {string} person */
  async actAs(person) {
    sessionStorage.setItem("person", person);
    this.socket?.close();
    const socket = new Socket(person);
    this.socket = socket;
    // Events that come while the snapshot is on its way are applied after it.
    /** @type {any[] | null} */ let early = [];
    socket.addEventListener("event", (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      if (early) early.push(detail);
      else this.store.apply(detail);
    });
    socket.addEventListener("lost", () => (at("lost").hidden = false));
    socket.addEventListener("open", async () => {
      early = [];
      const seen = await server.snapshot(person).catch(() => null);
      if (!seen || this.socket !== socket) return;
      at("lost").hidden = true;
      this.#load(seen);
      const missed = early;
      early = null;
      for (const event of missed) this.store.apply(event);
    });
  }

  /** Read Discord in another language, from the next thing that is asked. @param {string} locale */
  async speak(locale) {
    const me = this.people.find((person) => person.id === this.store.me?.id);
    if (!me) return;
    await server.act(me.id, "speak", { locale });
    me.locale = locale;
    await this.actAs(me.id);
  }

  /** @param {any} seen */
  #load(seen) {
    if (seen.now) setServerTime(seen.now);
    this.store.load(seen);
    this.unread.begin();
    document.body.dataset.ready = seen.user.id;
    const known = this.store.channels.has(this.channelId);
    if (known) return this.openChannel(this.channelId, false);
    const guild = this.store.guilds.keys().next().value ?? null;
    this.guildId = guild;
    this.openChannel(this.#firstChannel(guild)?.id ?? "", false);
  }

  /** @param {string | null} guildId */
  #firstChannel(guildId) {
    const channels = this.store.channelsOf(guildId);
    return channels.find((channel) => channel.type === ChannelType.TEXT) ?? channels[0];
  }

  /** @param {string} id */
  #channelName(id) {
    const channel = this.store.channels.get(id);
    return channel ? this.store.titleOf(channel) : null;
  }

  /** @param {string | null} id */
  openGuild(id) {
    this.guildId = id;
    const first = this.#firstChannel(id);
    if (first) this.openChannel(first.id, true, true);
    else this.#drawSides();
  }

  /** @param {string} id @param {boolean} [focus] @param {boolean} [keepDrawer] */
  openChannel(id, focus = true, keepDrawer = false) {
    const channel = this.store.channels.get(id);
    this.awaited = channel ? "" : id;
    if (!channel) return this.#drawSides();
    this.channelId = id;
    this.guildId = channel.guild_id ?? null;
    const forum = channel.type === ChannelType.FORUM;
    at("timeline").hidden = forum;
    at("forum").hidden = !forum;
    this.composer.element.hidden = forum;
    at("typing").hidden = forum;
    this.#drawHead(channel);
    if (forum) drawForum(at("forum"), channel, this);
    else {
      this.timeline.show(id, this.unread.lastSeen(id), this.#intro(channel));
      this.composer.show(channel, this.#fullName(channel));
    }
    if (!keepDrawer) this.#drawer(false);
    this.#look();
    this.#drawSides();
    this.#drawTyping();
    if (focus && !forum && !keepDrawer) this.composer.focus();
  }

  /** @param {any} channel */
  #fullName(channel) {
    const name = this.store.titleOf(channel);
    if (channel.type === ChannelType.DM) return `@${name}`;
    return isThread(channel) ? name : `#${name}`;
  }

  /** @param {any} channel */
  #drawHead(channel) {
    const image = isThread(channel)
      ? "thread"
      : ({ [ChannelType.DM]: "at", [ChannelType.FORUM]: "forum" }[channel.type] ?? "hash");
    const parent = isThread(channel) && this.store.channels.get(channel.parent_id);
    fill(
      at("title"),
      icon(image),
      parent &&
        h(
          "button.text-button.parent",
          { type: "button", onclick: () => this.openChannel(parent.id) },
          parent.name,
        ),
      h("h1", {}, this.store.titleOf(channel)),
      channel.topic && h("span.topic", {}, channel.topic),
    );
    document.title = `${this.#fullName(channel)} · ${this.store.nameOf(this.store.me?.id ?? "")} · Rehearsal`;
  }

  /** @param {any} channel */
  #intro(channel) {
    const name = this.store.titleOf(channel);
    const words =
      { [ChannelType.DM]: `This is the beginning of your direct messages with ${name}.` }[
        channel.type
      ] ??
      (isThread(channel)
        ? "This is the start of the thread."
        : `This is the start of the #${name} channel.`);
    return [h("h2", {}, this.#fullName(channel)), h("p", {}, words)];
  }

  /** The channel that is open and on show counts as read. */
  #look() {
    if (!document.hidden && this.channelId) this.unread.see(this.channelId);
  }

  /** After a change of the channels: is the open one still there, and what is it called? */
  #recheck() {
    if (this.store.channels.has(this.awaited)) return this.openChannel(this.awaited);
    const channel = this.store.channels.get(this.channelId);
    if (!channel) return this.openGuild(this.guildId);
    this.#drawHead(channel);
  }

  #drawSides() {
    const guild = this.guildId ? this.store.guilds.get(this.guildId) : null;
    const view = {
      ...this,
      openGuild: (/** @type {any} */ id) => this.openGuild(id),
      openChannel: (/** @type {string} */ id) => this.openChannel(id),
      actAs: (/** @type {string} */ id) => this.actAs(id),
      speak: (/** @type {string} */ locale) => this.speak(locale),
    };
    drawRail(at("rail"), view);
    drawChannels(at("channels"), view);
    drawPeople(at("people"), view);
    at("club").textContent = guild?.name ?? "Direct messages";
    const me = this.people.find((person) => person.id === this.store.me?.id);
    at("show-people").setAttribute("aria-label", `You are ${me?.name ?? "nobody"}. Switch person`);
    fill(
      at("show-people"),
      ...[...at("people").querySelectorAll('[aria-checked="true"] .avatar')].map((node) =>
        node.cloneNode(true),
      ),
    );
    const channel = this.store.channels.get(this.channelId);
    if (channel?.type === ChannelType.FORUM) drawForum(at("forum"), channel, this);
  }

  #drawTyping() {
    const names = this.store.typingIn(this.channelId);
    const text =
      names.length > 3
        ? "Several people are typing…"
        : names.length
          ? `${names.join(", ")} ${names.length > 1 ? "are" : "is"} typing…`
          : "";
    if (at("typing").textContent !== text) at("typing").textContent = text;
  }

  /** On a narrow screen the sides slide in. @param {boolean} open @param {string} [focus] */
  #drawer(open, focus = '[aria-current="page"]') {
    document.body.classList.toggle("drawer", open);
    at("show-channels").setAttribute("aria-expanded", String(open));
    if (open) /** @type {HTMLElement | null} */ (at("sides").querySelector(focus))?.focus();
  }
}

new App().start();
