/** Where a person writes: text with mentions, or a command with its options. */

import { fill, h, icon } from "./dom.js";
import { CommandLine } from "./commandline.js";
import { Listbox } from "./listbox.js";
import { commandRow, matching, mentionRows, picks } from "./picker.js";
import { CommandType } from "./wire.js";

const LONGEST = 2000;

export class Composer {
  /** @param {{ store: import("./store.js").Store, actions: import("./actions.js").Actions }} around */
  constructor(around) {
    this.around = around;
    /** @type {any} */ this.channel = null;
    /** @type {any} */ this.replyTo = null;
    /** @type {CommandLine | null} */ this.command = null;
    /** @type {Map<string, string>} what was begun and not sent, by person and channel */ this.drafts =
      new Map();
    this.text = h("textarea.text", {
      rows: 1,
      maxlength: LONGEST,
      "aria-multiline": "true",
      role: "textbox",
    });
    this.box = h(
      "div.box",
      {},
      h(
        "button.icon-button",
        {
          type: "button",
          "aria-label": "Use a command",
          title: "Use a command",
          onclick: () => this.#startCommand(),
        },
        h("span.slash", { "aria-hidden": "true" }, "/"),
      ),
      this.text,
      h("button.icon-button.send", { type: "submit", "aria-label": "Send" }, icon("send")),
    );
    this.list = new Listbox(this.text, {
      label: "Suggestions",
      anchor: this.box,
      onchoose: (value) => this.#chosen(value),
    });
    this.replyBar = h("div.reply-bar", { hidden: true });
    this.problem = h("p.composer-problem", { role: "alert" });
    this.element = h(
      "form.composer",
      { onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), this.#send()) },
      this.problem,
      this.replyBar,
      this.box,
    );
    this.text.addEventListener("input", () => this.#typed());
    this.text.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#key(event));
  }

  /** @param {any} channel @param {string} name such as "#general" */
  show(channel, name) {
    const same = this.channel?.id === channel.id && this.shownTo === this.around.actions.me;
    if (same) return; // the page has come back after a cut: leave what is being written
    this.#keepDraft();
    this.channel = channel;
    this.shownTo = this.around.actions.me;
    this.leaveCommand();
    this.reply(null);
    this.complain("");
    this.text.setAttribute("aria-label", `Message ${name}`);
    const silent = channel.can_send === false;
    this.text.placeholder = silent
      ? "You cannot send messages in this channel."
      : `Message ${name}`;
    for (const control of this.box.querySelectorAll("button, textarea")) control.disabled = silent;
    this.text.value = this.drafts.get(this.#draftKey) ?? "";
    this.#grow();
  }

  get #draftKey() {
    return `${this.around.actions.me} ${this.channel?.id}`;
  }

  #keepDraft() {
    if (this.channel && this.draftOf) this.drafts.set(this.draftOf, this.text.value);
    this.draftOf = undefined;
  }

  /** @param {string} sentence */
  complain(sentence) {
    this.problem.textContent = sentence;
  }

  focus() {
    if (this.command) this.command.focus();
    else this.text.focus();
  }

  /** @param {any} message the one to answer, or null */
  reply(message) {
    this.replyTo = message;
    this.replyBar.hidden = !message;
    if (!message) return fill(this.replyBar);
    fill(
      this.replyBar,
      h("span", {}, "Replying to ", h("b", {}, this.around.store.nameOf(message.author.id))),
      h(
        "button.icon-button",
        { type: "button", "aria-label": "Cancel reply", onclick: () => this.reply(null) },
        icon("close"),
      ),
    );
    this.focus();
  }

  /** @param {string} id */
  mention(id) {
    this.leaveCommand();
    this.#insert(`@${this.around.store.nameOf(id)} `, this.text.selectionStart);
  }

  #startCommand() {
    this.leaveCommand();
    this.text.value = "/";
    this.text.focus();
    this.#typed();
  }

  /** @param {string} path a command's whole name */
  use(path) {
    const pick = this.#picks().find((one) => one.path === path);
    if (pick) this.#enter(pick);
    else this.complain(`There is no /${path} here.`);
  }

  #picks() {
    return picks(this.around.store.commandsFor(CommandType.CHAT, this.channel));
  }

  #typed() {
    this.complain("");
    this.#grow();
    this.draftOf = this.#draftKey;
    const { value } = this.text;
    if (value.startsWith("/") && !value.includes("\n"))
      return this.#suggestCommands(value.slice(1));
    if (value.trim()) this.around.actions.typing(this.channel.id);
    const at = /(?:^|\s)@([^\s@]{0,32})$/.exec(value.slice(0, this.text.selectionStart));
    this.list.show(at ? mentionRows(this.around.store, at[1]) : []);
  }

  /** @param {string} typed after the slash */
  #suggestCommands(typed) {
    const all = this.#picks();
    const exact =
      typed.endsWith(" ") && all.find((pick) => pick.path === typed.trim().toLowerCase());
    if (exact) return this.#enter(exact);
    const rows = matching(all, typed).map(commandRow);
    this.list.show(rows.length ? [{ heading: true, content: "Commands" }, ...rows] : []);
  }

  /** @param {any} value */
  #chosen(value) {
    this.list.hide();
    if (value.path) return this.#enter(value);
    const caret = this.text.selectionStart;
    const start = this.text.value.lastIndexOf("@", caret - 1);
    this.text.value = this.text.value.slice(0, start) + this.text.value.slice(caret);
    this.#insert(`@${value.mention} `, start);
  }

  /** @param {string} text @param {number} at */
  #insert(text, at) {
    this.text.setRangeText(text, at, at, "end");
    this.text.focus();
    this.#grow();
  }

  /** @param {import("./picker.js").Pick} pick */
  #enter(pick) {
    this.leaveCommand();
    this.list.hide();
    this.text.value = "";
    this.draftOf = this.#draftKey;
    this.command = new CommandLine(pick, {
      ...this.around,
      channelId: this.channel.id,
      send: () => this.#send(),
      leave: () => (this.leaveCommand(), this.text.focus()),
    });
    this.text.hidden = true;
    this.text.after(this.command.element);
    this.command.focus();
  }

  leaveCommand() {
    this.command?.element.remove();
    this.command = null;
    this.text.hidden = false;
    this.complain("");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.list.key(event, { tab: true }) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) (event.preventDefault(), this.#send());
    if (event.key === "Escape" && this.replyTo) this.reply(null);
  }

  async #send() {
    if (this.command) return this.#sendCommand(this.command);
    const text = this.text.value.trim();
    if (!text || !this.channel) return;
    const replyTo = this.replyTo?.id;
    this.text.value = "";
    this.list.hide();
    this.draftOf = this.#draftKey;
    this.reply(null);
    this.#grow();
    const said = await this.around.actions.say(this.channel.id, text, replyTo);
    if (said === null && !this.text.value) this.text.value = text;
  }

  /** @param {CommandLine} command */
  #sendCommand(command) {
    const problem = command.wrong();
    this.complain(problem ?? "");
    if (problem) return;
    this.around.actions.slash(
      this.channel.id,
      command.pick.path,
      command.values(),
      command.files(),
    );
    this.leaveCommand();
    this.text.focus();
  }

  #grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, innerHeight / 3)}px`;
  }
}
