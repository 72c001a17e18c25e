/** Discord's numbers, by the names its documentation gives them; and a few readings of its payloads. */

export const ChannelType = {
  TEXT: 0,
  DM: 1,
  VOICE: 2,
  CATEGORY: 4,
  NEWS: 5,
  NEWS_THREAD: 10,
  THREAD: 11,
  PRIVATE_THREAD: 12,
  FORUM: 15,
};
export const Flag = { EPHEMERAL: 1 << 6, LOADING: 1 << 7, SILENT: 1 << 12, COMPONENTS_V2: 1 << 15 };
export const CommandType = { CHAT: 1, USER: 2, MESSAGE: 3 };
export const OptionType = {
  SUB: 1,
  GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  ATTACHMENT: 11,
};

/**
 * Payloads, as far as the page reads them.
 * @typedef {{ id: string, username: string, global_name?: string | null, bot?: boolean }} User
 * @typedef {{ id: string, name: string, type: number, parent_id?: string | null, guild_id?: string, position?: number, topic?: string | null, recipients?: User[], thread_metadata?: any, message_count?: number, owner_id?: string, can_send?: boolean }} Channel
 * @typedef {{ id: string, name: string, icon?: string | null, channels: Channel[], threads: Channel[], members: any[], roles: any[] }} Guild
 * @typedef {{ id: string, channel_id: string, author: User, content: string, timestamp: string, [key: string]: any }} Message
 * @typedef {{ id: string, name: string, description: string, type?: number, options?: any[], guild_id?: string, contexts?: number[] }} Command
 */

/** @param {Channel} channel */
export function isThread(channel) {
  return channel.type >= ChannelType.NEWS_THREAD && channel.type <= ChannelType.PRIVATE_THREAD;
}

/** @param {Message} message @param {number} flag */
export function has(message, flag) {
  return Boolean((message.flags ?? 0) & flag);
}

/** Ids grow with time and are too long for a number. @param {string} one @param {string} other */
export function isNewer(one, other) {
  return one.length === other.length ? one > other : one.length > other.length;
}

/** Stock messages of Discord's own, such as the one a thread leaves behind. @type {Record<number, (message: Message) => string>} */
export const SYSTEM = {
  6: () => "pinned a message to this channel.",
  7: () => "joined the club.",
  18: (message) => `started a thread: ${message.content}`,
  21: () => "started this thread.",
};

/** @param {Message} message @returns {string | undefined} the command whose answer this is */
export function commandName(message) {
  if (![20, 23].includes(message.type)) return undefined;
  return message.interaction?.name ?? message.interaction_metadata?.name;
}
