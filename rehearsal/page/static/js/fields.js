/**
 * The fields of a form, each knowing its value and whether it may be sent.
 *
 * @typedef {object} Field
 * @property {string} customId
 * @property {HTMLElement} element
 * @property {HTMLElement} control what has the focus
 * @property {HTMLElement} problem where is said what is wrong
 * @property {boolean} group whether it is several controls under one label
 * @property {() => any} value
 * @property {(() => File[]) | undefined} files
 * @property {() => boolean} check
 * @property {() => void} focus
 */

import { channelOptions, roleOptions, userOptions } from "./components.js";
import { h, plural, uniqueId } from "./dom.js";
import { selectBox } from "./select.js";

/**
 * @param {any} component @param {string} label @param {any} context
 * @returns {Field}
 */
export function field(component, label, context) {
  const made = (MAKE[component.type] ?? chooser)(component, label, context);
  const problem = h("p.field-problem", { role: "alert" });
  const control = made.control ?? made.element;
  control.id ||= uniqueId("field");
  return {
    group: false,
    files: undefined,
    ...made,
    customId: component.custom_id,
    control,
    problem,
    focus: () => control.focus(),
    check() {
      problem.textContent = made.wrong() ?? "";
      control.setAttribute("aria-invalid", String(Boolean(problem.textContent)));
      return !problem.textContent;
    },
  };
}

/** @type {Record<number, (component: any, label: string, context: any) => any>} */
const MAKE = { 4: textInput, 19: fileUpload, 21: radioGroup, 22: checkboxGroup, 23: checkbox };

/** @param {any} component */
function textInput(component) {
  const long = component.style === 2;
  const element = h(long ? "textarea" : "input", {
    type: long ? null : "text",
    rows: long ? 4 : null,
    value: component.value ?? "",
    autocomplete: "off",
    placeholder: component.placeholder,
    maxlength: component.max_length ?? 4000,
    "aria-required": String(component.required ?? true),
  });
  const wrong = () => {
    const { length } = element.value;
    if (!length) return (component.required ?? true) ? "This field is required." : null;
    return length < (component.min_length ?? 0)
      ? `Must be at least ${plural(component.min_length, "character")}.`
      : null;
  };
  return { element, value: () => element.value, wrong };
}

/** A select menu of any kind. @param {any} component @param {string} label @param {any} context */
function chooser(component, label, context) {
  const options = {
    3: () => component.options,
    5: () => userOptions(context.store),
    6: () => roleOptions(context),
    7: () => [...userOptions(context.store), ...roleOptions(context)],
    8: () => channelOptions(component, context),
  };
  const offered = options[/** @type {3} */ (component.type)]();
  const min = component.required === false ? 0 : (component.min_values ?? 1);
  let values = offered
    .filter((/** @type {any} */ option) => option.default)
    .map((/** @type {any} */ option) => option.value);
  const element = selectBox({
    label,
    placeholder: component.placeholder,
    options: offered,
    min,
    max: component.max_values ?? 1,
    onchange: (chosen) => (values = chosen),
  });
  return {
    element,
    control: element.querySelector("button"),
    value: () => values,
    wrong: () => tooFew(values.length, min),
  };
}

/** @param {any} component */
function radioGroup(component) {
  const name = uniqueId("radio");
  const element = h(
    "div.choices",
    { role: "radiogroup" },
    component.options.map((/** @type {any} */ option) => choice("radio", name, option)),
  );
  const chosen = () => checked(element)[0] ?? null;
  return {
    element,
    group: true,
    control: element.querySelector("input"),
    value: chosen,
    wrong: () => ((component.required ?? true) && !chosen() ? "Choose one." : null),
  };
}

/** @param {any} component */
function checkboxGroup(component) {
  const min = component.required === false ? 0 : (component.min_values ?? 1);
  const max = component.max_values ?? component.options.length;
  const element = h(
    "div.choices",
    { role: "group" },
    component.options.map((/** @type {any} */ option) => choice("checkbox", "", option)),
  );
  const wrong = () =>
    checked(element).length > max ? `Choose at most ${max}.` : tooFew(checked(element).length, min);
  return {
    element,
    group: true,
    control: element.querySelector("input"),
    value: () => checked(element),
    wrong,
  };
}

/** @param {any} component @param {string} label */
function checkbox(component, label) {
  const input = h("input", {
    type: "checkbox",
    checked: Boolean(component.default),
    "aria-label": label,
  });
  return {
    element: h("div.choices", {}, input),
    control: input,
    value: () => input.checked,
    wrong: () => null,
  };
}

/** @param {any} component @param {string} label */
function fileUpload(component, label) {
  const min = component.required === false ? 0 : (component.min_values ?? 1);
  const max = component.max_values ?? 1;
  const element = h("input", { type: "file", multiple: max > 1, "aria-label": label });
  const files = () => [...element.files];
  const wrong = () =>
    files().length > max ? `Choose at most ${plural(max, "file")}.` : tooFew(files().length, min);
  return { element, files, value: () => null, wrong };
}

/** @param {string} type @param {string} name @param {any} option */
function choice(type, name, option) {
  return h(
    "label.choice",
    {},
    h("input", { type, name, value: option.value, checked: Boolean(option.default) }),
    h("span", {}, option.label, option.description && h("small", {}, option.description)),
  );
}

/** @param {HTMLElement} element @returns {string[]} */
function checked(element) {
  return [
    .../** @type {NodeListOf<HTMLInputElement>} */ (element.querySelectorAll("input:checked")),
  ].map((input) => input.value);
}

/** @param {number} count @param {number} min */
function tooFew(count, min) {
  if (count >= min) return null;
  return min === 1 ? "This field is required." : `Choose at least ${min}.`;
}
