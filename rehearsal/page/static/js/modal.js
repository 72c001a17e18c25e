/** The bot's forms. What is filled in is checked here as Discord's own client does, then sent. */

import { h, icon, uniqueId } from "./dom.js";
import { field } from "./fields.js";
import { markdown } from "./render.js";

/**
 * Show a form until it is answered or left.
 * @param {any} modal as the bot sent it, with the interaction's `id`
 * @param {{ store: import("./store.js").Store, names: import("./render.js").Names, actions: import("./actions.js").Actions }} around
 */
export function openModal(modal, around) {
  const context = { ...around, message: { channel_id: modal.channel_id } };
  const parts = modal.components.map((/** @type {any} */ component) => part(component, context));
  const fields = parts.map((/** @type {any} */ one) => one.field).filter(Boolean);
  const problem = h("p.dialog-problem", { role: "alert" });
  const submit = h("button.button.primary", { type: "submit" }, "Submit");
  const form = h(
    "form.dialog-form",
    { novalidate: true, onsubmit: send },
    h(
      "div.dialog-head",
      {},
      h("h2", {}, modal.title),
      h(
        "button.icon-button",
        { type: "button", "aria-label": "Close", onclick: () => dialog.close() },
        icon("close"),
      ),
    ),
    h(
      "div.dialog-body",
      {},
      parts.map((/** @type {any} */ one) => one.element),
    ),
    problem,
    h(
      "div.dialog-actions",
      {},
      h("button.button.secondary", { type: "button", onclick: () => dialog.close() }, "Cancel"),
      submit,
    ),
  );
  const dialog = h(
    "dialog.dialog.modal",
    { "aria-label": modal.title, onclose: () => dialog.remove() },
    form,
  );

  async function send(/** @type {Event} */ event) {
    event.preventDefault();
    const wrong = fields.filter((/** @type {any} */ one) => !one.check());
    if (wrong.length) return wrong[0].focus();
    submit.setAttribute("aria-busy", "true");
    submit.disabled = true;
    problem.textContent = "";
    const values = Object.fromEntries(
      fields
        .filter((/** @type {any} */ one) => !one.files)
        .map((/** @type {any} */ one) => [one.customId, one.value()]),
    );
    const files = Object.fromEntries(
      fields
        .filter((/** @type {any} */ one) => one.files)
        .map((/** @type {any} */ one) => [one.customId, one.files()]),
    );
    const outcome = await around.actions.submit(modal, values, files);
    if (outcome === "FAILURE") problem.textContent = "Something went wrong. Try again.";
    submit.disabled = false;
    submit.removeAttribute("aria-busy");
    if (outcome && outcome !== "FAILURE") dialog.close();
  }

  document.body.append(dialog);
  dialog.showModal();
  (
    form.querySelector(".dialog-body input, .dialog-body textarea, .dialog-body button") ?? submit
  ).focus();
}

/** @param {any} component @param {any} context @returns {{ element: any, field?: any }} */
function part(component, context) {
  if (component.type === 10) return { element: markdown(component.content, context.names) };
  const inner = component.type === 18 ? component.component : component.components?.[0];
  const label = component.label ?? inner?.label ?? "";
  if (!inner) return { element: null };
  const made = field(inner, label, context);
  return { field: made, element: labelled(made, label, component.description, inner) };
}

/** @param {any} made @param {string} label @param {string | undefined} description @param {any} component */
function labelled(made, label, description, component) {
  const id = uniqueId("label");
  const required = component.required ?? component.type !== 23;
  const heading = h(
    made.group ? "span.field-label" : "label.field-label",
    { id, for: made.group ? null : made.control.id },
    label,
    required && h("span.required", { "aria-hidden": "true" }, " *"),
  );
  made.element.setAttribute(made.group ? "aria-labelledby" : "data-labelled", id);
  return h(
    "div.field",
    {},
    heading,
    description && h("small.field-hint", {}, description),
    made.element,
    made.problem,
  );
}
