/** What the page asks of its server: who there is, what one sees, and to act. */

/** @param {string} path @returns {Promise<any>} */
async function get(path) {
  const response = await fetch(path, { cache: "no-store" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** @returns {Promise<{ people: Person[], bot: any, locales: Record<string, string> }>} */
export function people() {
  return get("/page/people");
}

/** @typedef {{ id: string, name: string, coach: boolean, locale: string }} Person */

/** @param {string} person */
export function snapshot(person) {
  return get(`/page/snapshot?as=${encodeURIComponent(person)}`);
}

/** @param {number} after @returns {Promise<{ entries: any[] }>} */
export function errors(after) {
  return get(`/page/errors?after=${after}`);
}

/** @returns {Promise<{ now: string, named: string[], moving: { until: string, share: number } | null }>} */
export function clock() {
  return get("/page/clock");
}

/** @param {string} to an instant, or one of the names that `clock` lists @param {boolean} byName */
export function moveClock(to, byName) {
  return post("/page/clock", { to, by_name: byName });
}

/** Something that the server, like Discord's own client, would not let a person do. */
export class Refused extends Error {}

/**
 * Act as a person.
 * @param {string} person @param {string} what such as "say" or "click"
 * @param {Record<string, any>} details
 * @param {Record<string, File[]>} [files] by the name of the field or option they are for
 * @returns {Promise<any>}
 */
export function act(person, what, details, files = {}) {
  return post("/page/act", { as: person, do: what, ...details }, files);
}

/** @param {string} path @param {any} payload @param {Record<string, File[]>} [files] @returns {Promise<any>} */
async function post(path, payload, files = {}) {
  const body = new FormData();
  body.set("payload_json", JSON.stringify(payload));
  for (const [name, chosen] of Object.entries(files))
    for (const file of chosen) body.append(name, file);
  const response = await fetch(path, { method: "POST", body });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.message);
  return answer;
}
