/** Small dialogs of the page's own: a name for a thread, a new post. */

import { h } from "./dom.js";

/**
 * @param {object} question
 * @param {string} question.title
 * @param {string} question.confirm what its button says
 * @param {{ name: string, label: string, value?: string, long?: boolean, max?: number }[]} question.fields
 * @returns {Promise<Record<string, string> | null>} null when it was left
 */
export function ask({ title, confirm, fields }) {
  const form = h(
    "form.dialog-form",
    { method: "dialog" },
    h("h2", {}, title),
    fields.map(({ name, label, value, long, max = 100 }) =>
      h(
        "label.field",
        {},
        h("span.field-label", {}, label),
        h(long ? "textarea" : "input", {
          name,
          value: value ?? "",
          required: true,
          maxlength: max,
          rows: long ? 4 : null,
          autocomplete: "off",
        }),
      ),
    ),
    h(
      "div.dialog-actions",
      {},
      h("button.button.secondary", { type: "button", onclick: () => dialog.close() }, "Cancel"),
      h("button.button.primary", { type: "submit", value: "done" }, confirm),
    ),
  );
  const dialog = h("dialog.dialog", { "aria-label": title }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const values = Object.fromEntries(new FormData(form).entries());
      dialog.remove();
      resolve(dialog.returnValue === "done" ? /** @type {any} */ (values) : null);
    });
  });
}
