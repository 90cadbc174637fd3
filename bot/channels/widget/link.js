// The line to the server: a session, a WebSocket or else long polling, a queue that outlives the page, and a cursor.
//
// Whatever breaks, the same two things put it right: what was not acknowledged is sent again under its old id, and
// what was not seen is fetched again from the cursor.

import { Memory } from "./memory.js";

const PING_MS = 25_000;
const PATIENCE_MS = 10_000;
const WAKE_PATIENCE_MS = 4_000;
const ACK_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;
const OFFLINE_AFTER_MS = 1_500;
const POLL_SECONDS = 25;

class Expired extends Error {}
class Gone extends Error {}

export class Link {
  /**
   * `on` holds the listeners: session(info), message(line), state(id, state, seq), typing(yes), online(yes), caughtUp()
   * once all lines are here, and lost() when the server knows the conversation no more and a new one begins.
   */
  constructor({ base, provider, language, on }) {
    Object.assign(this, { base, provider, language, on });
    this.memory = new Memory(`madad:${provider}:`);
    this.queue = this.memory.queue();
    this.timers = new Map();
    this.posting = Promise.resolve();
    this.cursor = 0;
    this.connected = false;
    this.running = false;
    this.fresh = false; // the token was issued on this page and nobody called it expired
  }

  start() {
    this.running = true;
    this.loop ??= this.#run().finally(() => (this.loop = null));
  }

  stop() {
    this.running = false;
    this.#setOnline(false);
    this.#interrupt?.();
    this.#hangUp?.();
  }

  /** Queue what the customer said: `{text}`, `{choice: {seq, index}, text}` for a button, or `{file, text}`. */
  send(said) {
    const item = { id: newId(), at: Date.now(), ...said };
    this.queue.push(item);
    if (!item.file) this.memory.keep(item); // a file does not outlive the page
    this.#transmit(item);
    return item;
  }

  retry(id) {
    const item = this.queue.find((queued) => queued.id === id);
    if (item) this.#transmit(item);
    this.wake();
  }

  /** The page is looked at again, or the network is back: see at once whether the line still holds. */
  wake() {
    if (this.#ping) this.#ping(WAKE_PATIENCE_MS);
    else this.#interrupt?.();
  }

  #interrupt = null; // ends the pause or the poll that is going on
  #hangUp = null; // closes the socket that is open
  #ping = null; // asks the socket for a sign of life
  #write = null; // sends a frame; null while there is no socket to send it on

  async #run() {
    for (let failures = 0; this.running; ) {
      let worked = false;
      try {
        await this.#openSession();
        worked = (await this.#talkBySocket()) || (this.fresh && (await this.#talkByPolling()));
      } catch {
        // No session: the server is away, or asks for patience.
      }
      this.#setOnline(false);
      failures = worked ? 0 : failures + 1;
      if (this.running) await this.#pause(Math.min(LONGEST_PAUSE_MS, 400 * 2 ** failures));
    }
  }

  async #openSession() {
    if (this.fresh) return;
    const response = await this.#call("POST", "/web/session", { provider: this.provider, lang: this.language });
    if (response.status === 401 && this.memory.token) {
      this.#forget();
      return this.#openSession();
    }
    if (!response.ok) throw new Error(`session: ${response.status}`);
    const session = await response.json();
    this.memory.token = session.token;
    this.fresh = true;
    this.on.session(session);
  }

  /** Talk over a WebSocket until it breaks. Resolves to whether the server was ever ready. */
  #talkBySocket() {
    return new Promise((resolve) => {
      const address = new URL("/web/socket", this.base);
      address.protocol = address.protocol.replace("http", "ws");
      let socket;
      try {
        socket = new WebSocket(address);
      } catch {
        return resolve(false); // the site's policy forbids it
      }
      let ready = false;
      let silence = setTimeout(() => end(), PATIENCE_MS);
      const write = (frame) => socket.send(JSON.stringify(frame));
      const ping = (patience = PATIENCE_MS) => {
        write({ type: "ping" });
        clearTimeout(silence);
        silence = setTimeout(() => end(), patience);
      };
      const beat = setInterval(() => ready && ping(), PING_MS);
      const end = () => {
        clearTimeout(silence);
        clearInterval(beat);
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
        this.#write = this.#ping = this.#hangUp = null;
        resolve(ready);
      };
      this.#hangUp = end;
      socket.onopen = () => write({ type: "hello", token: this.memory.token, cursor: this.cursor });
      socket.onclose = end;
      socket.onmessage = ({ data }) => {
        clearTimeout(silence);
        if (!ready) silence = setTimeout(end, PATIENCE_MS);
        const frame = JSON.parse(data);
        if (frame.type === "ready") {
          clearTimeout(silence);
          ready = true;
          [this.#write, this.#ping] = [write, ping];
          this.#begin();
        }
        this.#take(frame);
      };
    });
  }

  /** Talk over HTTP until it fails, where something on the way does not let WebSockets through. */
  async #talkByPolling() {
    let worked = false;
    while (this.running) {
      const stop = new AbortController();
      this.#interrupt = () => stop.abort();
      try {
        const wait = worked ? POLL_SECONDS : 0;
        const path = `/web/messages?after=${this.cursor}&wait=${wait}`;
        const { messages, cursor, more } = await this.#ask("GET", path, undefined, stop.signal);
        messages.forEach((line) => this.#take(line));
        this.cursor = Math.max(this.cursor, cursor);
        if (!worked) this.#begin();
        worked = true;
        if (!more) this.on.caughtUp();
      } catch (error) {
        if (error instanceof Gone) this.#forget();
        if (error instanceof Expired) this.fresh = false;
        return worked;
      } finally {
        this.#interrupt = null;
      }
    }
    return worked;
  }

  #begin() {
    this.#setOnline(true);
    this.queue.forEach((item) => this.#transmit(item));
  }

  #transmit(item) {
    this.on.state(item.id, "sending");
    clearTimeout(this.timers.get(item.id));
    if (!this.connected) return;
    if (item.file) return void (this.posting = this.posting.then(() => this.#upload(item)));
    this.timers.set(item.id, setTimeout(() => this.on.state(item.id, "failed"), ACK_MS));
    const frame = item.choice
      ? { type: "choose", id: item.id, ...item.choice }
      : { type: "say", id: item.id, text: item.text };
    if (this.#write) this.#write(frame);
    else this.posting = this.posting.then(() => this.#post(frame));
  }

  async #post(frame) {
    this.on.typing(true);
    try {
      this.#take(await this.#ask("POST", "/web/messages", frame));
    } catch {
      clearTimeout(this.timers.get(frame.id));
      this.on.state(frame.id, "failed");
    }
    this.on.typing(false);
  }

  /** A file goes over HTTP, under an id of its own: however often it is sent, it arrives once. */
  async #upload({ id, file }) {
    if (!this.queue.some((item) => item.id === id)) return; // it arrived meanwhile
    this.on.typing(true);
    try {
      const response = await this.#call("POST", `/web/uploads?id=${id}&name=${encodeURIComponent(file.name)}`, file);
      if (response.ok) this.#take(await response.json());
      else {
        const refused = [404, 413, 415].includes(response.status);
        if (refused) this.#settle(id);
        if (response.status === 401) this.fresh = false;
        this.on.state(id, refused ? "refused" : "failed");
      }
    } catch {
      this.on.state(id, "failed");
    }
    this.on.typing(false);
  }

  #take(frame) {
    if (frame.type === "message") {
      this.cursor = Math.max(this.cursor, frame.seq);
      if (frame.client_id) this.#settle(frame.client_id);
      this.on.message(frame);
    } else if (frame.type === "ready") this.on.caughtUp();
    else if (frame.type === "typing") this.on.typing(frame.on);
    else if (frame.type === "ack") {
      this.#settle(frame.id);
      this.on.state(frame.id, "sent", frame.seq);
    } else if (frame.type === "error") this.#fail(frame);
  }

  #fail({ code, id }) {
    if (code.startsWith("token_")) this.fresh = false;
    if (code === "chat_lost") this.#forget();
    if (!id) return;
    clearTimeout(this.timers.get(id));
    this.memory.drop(id); // refused: it may be tried again by hand, but not by itself on another day
    this.on.state(id, "failed");
  }

  /** The server does not know this conversation any more; the next session begins another. */
  #forget() {
    this.memory.token = null;
    this.fresh = false;
    this.cursor = 0;
    this.on.lost();
  }

  #settle(id) {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.queue = this.queue.filter((item) => item.id !== id);
    this.memory.drop(id);
  }

  /** A file that was made for this chat. */
  async file(id) {
    const response = await this.#call("GET", `web/files/${id}`);
    if (!response.ok) throw new Error(`file: ${response.status}`);
    return response.blob();
  }

  async #ask(method, path, body, signal) {
    const response = await this.#call(method, path, body, signal);
    if (response.status === 401) throw new Expired();
    if (response.status === 410) throw new Gone();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  #call(method, path, body, signal) {
    const raw = body instanceof Blob;
    const headers = { "Content-Type": raw ? "application/octet-stream" : "application/json" };
    if (this.memory.token) headers.Authorization = `Bearer ${this.memory.token}`;
    const init = { method, headers, signal, cache: "no-store", credentials: "omit" };
    return fetch(new URL(path, this.base), body ? { ...init, body: raw ? body : JSON.stringify(body) } : init);
  }

  #pause(most) {
    return new Promise((resolve) => {
      const done = () => {
        this.#interrupt = null;
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, most * (0.5 + Math.random() / 2));
      this.#interrupt = done;
    });
  }

  #setOnline(yes) {
    this.connected = yes;
    clearTimeout(this.offlineTimer);
    if (yes) this.on.online(true);
    else if (this.running) this.offlineTimer = setTimeout(() => this.on.online(false), OFFLINE_AFTER_MS);
  }
}

/** A name for a message that nobody else gives to one. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
