/** A forum: its posts as cards, and a way to write one. */

import { ask } from "./ask.js";
import { h, icon, plural, refresh } from "./dom.js";
import { snippet } from "./message.js";
import { stamp } from "./times.js";

/**
 * @param {HTMLElement} element
 * @param {any} channel
 * @param {{ store: import("./store.js").Store, names: import("./render.js").Names, actions: import("./actions.js").Actions, unread: import("./unread.js").Unread }} around
 */
export function drawForum(element, channel, around) {
  const posts = around.store.threadsOf(channel.id);
  refresh(
    element,
    h(
      "div.forum-head",
      {},
      h("p", {}, channel.topic || "Ask and answer, one post for each question."),
      h(
        "button.button.primary",
        { type: "button", onclick: () => write(channel, around), dataset: { channel: channel.id } },
        icon("plus"),
        "New post",
      ),
    ),
    posts.map((post) => card(post, around)),
    posts.length === 0 && h("p.empty", {}, "No posts yet."),
  );
}

/** @param {any} post @param {{ store: import("./store.js").Store, names: import("./render.js").Names, unread: import("./unread.js").Unread }} around */
function card(post, { store, names, unread }) {
  const messages = store.messagesIn(post.id);
  const [first] = messages;
  const last = messages.at(-1);
  return h(
    "button.post",
    {
      type: "button",
      class: unread.of(post.id).unread ? "post unread" : "post",
      dataset: { channel: post.id },
      onclick: () => names.openChannel(post.id),
    },
    h("b.post-title", {}, post.name),
    first &&
      h(
        "span.post-text",
        {},
        h("b", {}, `${store.nameOf(first.author.id)}: `),
        snippet(first, names),
      ),
    h(
      "small",
      {},
      plural(Math.max(0, messages.length - 1), "reply", "replies"),
      last && ` · ${stamp(Date.parse(last.timestamp))}`,
    ),
  );
}

/** @param {any} channel @param {{ names: import("./render.js").Names, actions: import("./actions.js").Actions }} around */
async function write(channel, { actions, names }) {
  const values = await ask({
    title: `New post in ${channel.name}`,
    confirm: "Post",
    fields: [
      { name: "name", label: "Title" },
      { name: "text", label: "Message", long: true, max: 2000 },
    ],
  });
  const posted = values && (await actions.post(channel.id, values.name, values.text));
  if (posted?.channel) names.openChannel(posted.channel);
}
