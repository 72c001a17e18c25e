/** A stream of what a person sees happen, which comes back by itself when it is cut. */

const LONGEST_WAIT = 8000;

export class Socket extends EventTarget {
  /** @param {string} person */
  constructor(person) {
    super();
    this.person = person;
    this.tries = 0;
    this.closed = false;
    this.#open();
  }

  #open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const address = `${scheme}://${location.host}/page/events?as=${encodeURIComponent(this.person)}`;
    this.socket = new WebSocket(address);
    this.socket.addEventListener("open", () => this.#opened());
    this.socket.addEventListener("close", () => this.#lost());
    this.socket.addEventListener("message", (message) => {
      if (!this.closed)
        this.dispatchEvent(new CustomEvent("event", { detail: JSON.parse(message.data) }));
    });
  }

  #opened() {
    this.tries = 0;
    if (!this.closed) this.dispatchEvent(new Event("open"));
  }

  #lost() {
    if (this.closed) return;
    this.dispatchEvent(new Event("lost"));
    const wait = Math.min(LONGEST_WAIT, 250 * 2 ** this.tries);
    this.tries += 1;
    this.timer = setTimeout(() => this.#open(), wait);
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }
}
