/** Times as Discord writes them, in the reader's own zone and language. */

import { h } from "./dom.js";

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

/** @type {[Intl.RelativeTimeFormatUnit, number][]} the largest unit that fits is spoken */
const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** How far the server's clock is ahead of ours; the rehearsal's clock can be moved. */
let ahead = 0;

/** @param {string} iso the server's present time */
export function setServerTime(iso) {
  ahead = Date.parse(iso) - Date.now();
}

export function now() {
  return Date.now() + ahead;
}

/** @param {number} milliseconds @param {string} style one of t T d D f F s S */
export function format(milliseconds, style) {
  const moment = new Date(milliseconds);
  if (Number.isNaN(moment.getTime())) return "Invalid date";
  return new Intl.DateTimeFormat(undefined, STYLES[style] ?? STYLES.f).format(moment);
}

/** @param {number} milliseconds @returns {string} such as "in 5 minutes" */
export function relative(milliseconds) {
  const seconds = Math.round((milliseconds - now()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/** A message's own time: the hour today, with the day before that. @param {number} milliseconds */
export function stamp(milliseconds) {
  const today = sameDay(milliseconds, now());
  const yesterday = sameDay(milliseconds, now() - 86_400_000);
  if (today) return format(milliseconds, "t");
  return yesterday ? `Yesterday at ${format(milliseconds, "t")}` : format(milliseconds, "s");
}

/** @param {number} one @param {number} other */
export function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/**
 * The pill of a `<t:unix:style>`; a relative one is kept current by `tick`.
 * @param {number} unix @param {string} style
 */
export function timePill(unix, style) {
  const milliseconds = unix * 1000;
  const valid = !Number.isNaN(new Date(milliseconds).getTime());
  const text = style === "R" && valid ? relative(milliseconds) : format(milliseconds, style);
  return h(
    "time.pill.time",
    {
      title: format(milliseconds, "F"),
      datetime: valid ? new Date(milliseconds).toISOString() : null,
      dataset: style === "R" && valid ? { relative: milliseconds } : {},
    },
    text,
  );
}

/** Bring every relative time on the page up to date. */
function tick() {
  for (const element of document.querySelectorAll("time[data-relative]")) {
    const text = relative(Number(/** @type {HTMLElement} */ (element).dataset.relative));
    if (element.textContent !== text) element.textContent = text;
  }
}

export function startTicking() {
  setInterval(tick, 1000);
}
