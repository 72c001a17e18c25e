/**
 * What one person can see, kept current by events. It draws nothing: each change is told as a DOM
 * event named after what changed ("messages" and "typing" carry the channel's id).
 */

import { now } from "./times.js";
import { ChannelType, CommandType, isNewer, isThread } from "./wire.js";

const TYPING_LASTS = 10_000;

export class Store extends EventTarget {
  /** @type {import("./wire.js").User | null} */
  me = null;
  /** @type {Map<string, import("./wire.js").Guild>} */
  guilds = new Map();
  /** @type {Map<string, import("./wire.js").Channel>} */
  channels = new Map();
  /** @type {Map<string, any>} */
  users = new Map();
  /** @type {Map<string, any>} */
  roles = new Map();
  /** @type {Map<string, import("./wire.js").Message[]>} by channel, oldest first */
  messages = new Map();
  /** @type {Map<string, Map<string, number>>} by channel and user: until when */
  typing = new Map();
  /** @type {import("./wire.js").Command[]} */
  commands = [];
  /** @type {Set<string>} ids of private messages that were waved away */
  dismissed = new Set();

  /** Take what the server says this person sees, in place of what was here. @param {any} seen */
  load(seen) {
    for (const known of [
      this.guilds,
      this.channels,
      this.users,
      this.roles,
      this.messages,
      this.typing,
    ])
      known.clear();
    this.me = seen.user;
    for (const guild of seen.guilds) this.#addGuild(guild);
    for (const channel of seen.private_channels) this.#addChannel(channel);
    for (const [id, messages] of Object.entries(seen.messages)) {
      this.messages.set(id, messages);
      for (const message of messages) this.#addUser(message.author);
    }
    this.commands = seen.commands;
    this.#tell("reset");
  }

  /** @param {any} guild */
  #addGuild(guild) {
    this.guilds.set(guild.id, guild);
    for (const role of guild.roles ?? []) this.roles.set(role.id, { ...role, guild_id: guild.id });
    for (const member of guild.members ?? []) this.#addUser(member.user, member);
    for (const channel of [...(guild.channels ?? []), ...(guild.threads ?? [])]) {
      this.#addChannel({ ...channel, guild_id: guild.id });
    }
  }

  /** @param {import("./wire.js").Channel} channel */
  #addChannel(channel) {
    this.channels.set(channel.id, { ...this.channels.get(channel.id), ...channel });
    for (const user of channel.recipients ?? []) this.#addUser(user);
  }

  /** @param {import("./wire.js").User} user @param {any} [member] */
  #addUser(user, member) {
    const known = this.users.get(user.id);
    const name = member?.nick ?? user.global_name ?? user.username;
    this.users.set(user.id, {
      ...known,
      ...user,
      name: member ? name : (known?.name ?? name),
      roles: member?.roles ?? known?.roles ?? [],
    });
  }

  /** @param {string} id @returns {string} what to call somebody */
  nameOf(id) {
    return this.users.get(id)?.name ?? "Unknown";
  }

  /** @param {import("./wire.js").Channel} channel */
  titleOf(channel) {
    if (channel.type !== ChannelType.DM) return channel.name;
    return (
      channel.recipients
        ?.filter((user) => user.id !== this.me?.id)
        .map((user) => this.nameOf(user.id))
        .join(", ") ?? ""
    );
  }

  /** @param {string | null} guildId @returns {import("./wire.js").Channel[]} of a club, or the private ones */
  channelsOf(guildId) {
    const wanted = [...this.channels.values()].filter((channel) =>
      guildId
        ? channel.guild_id === guildId && !isThread(channel)
        : channel.type === ChannelType.DM,
    );
    return wanted.sort(
      (one, other) =>
        (one.position ?? 0) - (other.position ?? 0) || (isNewer(one.id, other.id) ? 1 : -1),
    );
  }

  /** @param {string} parentId newest first */
  threadsOf(parentId) {
    return [...this.channels.values()]
      .filter((channel) => isThread(channel) && channel.parent_id === parentId)
      .sort((one, other) => (isNewer(one.id, other.id) ? -1 : 1));
  }

  /** @param {string} channelId @returns {import("./wire.js").Message[]} */
  messagesIn(channelId) {
    const messages = this.messages.get(channelId) ?? [];
    return this.dismissed.size
      ? messages.filter((message) => !this.dismissed.has(message.id))
      : messages;
  }

  /** @param {import("./wire.js").Message} message */
  dismiss(message) {
    this.dismissed.add(message.id);
    this.#tell("messages", { channelId: message.channel_id });
  }

  /** @param {import("./wire.js").Message} message whether it is addressed to this person */
  isPinged(message) {
    if (!this.me || message.author.id === this.me.id) return false;
    const roles = this.users.get(this.me.id)?.roles ?? [];
    return (
      Boolean(message.mention_everyone) ||
      (message.mentions ?? []).some((/** @type {any} */ user) => user.id === this.me?.id) ||
      (message.mention_roles ?? []).some((/** @type {string} */ id) => roles.includes(id))
    );
  }

  /** @param {number} type @param {import("./wire.js").Channel} channel commands usable there */
  commandsFor(type, channel) {
    const context = channel.type === ChannelType.DM ? 1 : 0;
    return this.commands.filter(
      (command) =>
        (command.type ?? CommandType.CHAT) === type &&
        (command.contexts?.includes(context) ?? true) &&
        (!command.guild_id || command.guild_id === channel.guild_id),
    );
  }

  /** @param {string} channelId @returns {string[]} the names of those who are typing */
  typingIn(channelId) {
    const typing = this.typing.get(channelId) ?? new Map();
    return [...typing]
      .filter(([id, until]) => until > now() && id !== this.me?.id)
      .map(([id]) => this.nameOf(id));
  }

  /** @param {{ t: string, d: any }} event */
  apply({ t, d }) {
    HANDLERS[t]?.(this, d);
    if (t.startsWith("INTERACTION_")) this.#tell("interaction", { outcome: t.slice(12), ...d });
  }

  /** @param {any} message */
  addMessage(message) {
    const messages = this.messagesIn(message.channel_id);
    if (messages.some((known) => known.id === message.id)) return this.changeMessage(message);
    this.#addUser(message.author, message.member);
    const place = messages.findLastIndex((known) => isNewer(message.id, known.id)) + 1;
    this.messages.set(message.channel_id, messages.toSpliced(place, 0, message));
    this.typing.get(message.channel_id)?.delete(message.author.id);
    this.#tell("messages", { channelId: message.channel_id, added: message });
  }

  /** @param {any} change the whole message or the parts of it that changed */
  changeMessage(change) {
    this.#replace(change.channel_id, change.id, (known) => ({ ...known, ...change }));
  }

  /** @param {string} channelId @param {string} id @param {(known: any) => any} changed */
  #replace(channelId, id, changed) {
    this.messages.set(
      channelId,
      this.messagesIn(channelId).map((known) => (known.id === id ? changed(known) : known)),
    );
    this.#tell("messages", { channelId });
  }

  /** @param {string} channelId @param {string} id */
  removeMessage(channelId, id) {
    this.messages.set(
      channelId,
      this.messagesIn(channelId).filter((known) => known.id !== id),
    );
    this.#tell("messages", { channelId });
  }

  /** @param {any} reaction @param {1 | -1} step */
  react(reaction, step) {
    const mine = reaction.user_id === this.me?.id;
    const same = (/** @type {any} */ known) => known.emoji.name === reaction.emoji.name;
    this.#replace(reaction.channel_id, reaction.message_id, (message) => {
      const known = message.reactions ?? [];
      const before = known.find(same) ?? { emoji: reaction.emoji, count: 0, me: false };
      const after = { ...before, count: before.count + step, me: mine ? step > 0 : before.me };
      const reactions = known.some(same)
        ? known.map((/** @type {any} */ one) => (same(one) ? after : one))
        : [...known, after];
      return { ...message, reactions: reactions.filter((/** @type {any} */ one) => one.count > 0) };
    });
  }

  /** @param {any} typing */
  startTyping(typing) {
    const inChannel = this.typing.get(typing.channel_id) ?? new Map();
    this.typing.set(typing.channel_id, inChannel.set(typing.user_id, now() + TYPING_LASTS));
    this.#tell("typing", { channelId: typing.channel_id });
  }

  /** @param {any} channel */
  changeChannel(channel) {
    this.#addChannel(channel);
    this.#tell("channels");
  }

  /** @param {any} channel */
  removeChannel(channel) {
    this.channels.delete(channel.id);
    this.#tell("channels");
  }

  /** @param {any} guild */
  changeGuild(guild) {
    this.#addGuild(guild);
    this.#tell("channels");
  }

  /** @param {any} d */
  changeMember(d) {
    this.#addUser(d.user, d);
  }

  /** @param {any} d a list, or an object that holds it */
  changeCommands(d) {
    this.commands = Array.isArray(d) ? d : d.commands;
    this.#tell("commands");
  }

  /** @param {string} name @param {any} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** @type {Record<string, (store: Store, d: any) => void>} */
const HANDLERS = {
  MESSAGE_CREATE: (store, d) => store.addMessage(d),
  MESSAGE_UPDATE: (store, d) => store.changeMessage(d),
  MESSAGE_DELETE: (store, d) => store.removeMessage(d.channel_id, d.id),
  MESSAGE_REACTION_ADD: (store, d) => store.react(d, 1),
  MESSAGE_REACTION_REMOVE: (store, d) => store.react(d, -1),
  TYPING_START: (store, d) => store.startTyping(d),
  CHANNEL_CREATE: (store, d) => store.changeChannel(d),
  CHANNEL_UPDATE: (store, d) => store.changeChannel(d),
  CHANNEL_DELETE: (store, d) => store.removeChannel(d),
  THREAD_CREATE: (store, d) => store.changeChannel(d),
  THREAD_UPDATE: (store, d) => store.changeChannel(d),
  THREAD_DELETE: (store, d) => store.removeChannel(d),
  GUILD_CREATE: (store, d) => store.changeGuild(d),
  GUILD_MEMBER_ADD: (store, d) => store.changeMember(d),
  GUILD_MEMBER_UPDATE: (store, d) => store.changeMember(d),
  COMMANDS_UPDATE: (store, d) => store.changeCommands(d),
};
