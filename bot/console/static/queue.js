// The lists at the side: who waits, by provider and by how long, and whom this agent has.

import { h } from "/widget/view.js";
import { localeOf } from "/widget/words.js";

const SLOW_MINUTES = 5;
const LATE_MINUTES = 15;

export class Lists {
  constructor({ lang, words, titles }, choose) {
    Object.assign(this, { words, titles, choose });
    this.numbers = new Intl.NumberFormat(localeOf(lang));
    this.minutes = new Intl.NumberFormat(localeOf(lang), { style: "unit", unit: "minute", unitDisplay: "long" });
    this.seen = new Map(); // of each own chat, when it was last looked at
    this.lag = 0; // how far the server's clock is ahead of ours
    this.queue = { waiting: [], mine: [] };
    this.shown = null;
  }

  update(queue) {
    this.queue = queue;
    this.lag = new Date(queue.now) - Date.now();
    this.draw();
  }

  /** The chat of that id, if it waits or is this agent's. */
  find(id) {
    return [...this.queue.mine, ...this.queue.waiting].find((chat) => chat.conversation_id === id);
  }

  isMine(id) {
    return this.queue.mine.some((chat) => chat.conversation_id === id);
  }

  show(id) {
    this.shown = id;
    this.draw();
  }

  draw() {
    const { waiting, mine } = this.queue;
    const shown = mine.find((chat) => chat.conversation_id === this.shown);
    if (shown) this.seen.set(shown.conversation_id, shown.updated_at);
    const focused = document.activeElement?.dataset?.chat;
    const mineItems = mine.map((chat) => this.#item(chat));
    byId("mine").replaceChildren(...(mineItems.length ? mineItems : [this.#nobody(this.words.none_mine)]));
    byId("waiting").replaceChildren(...(waiting.length ? this.#byProvider(waiting) : [this.#nobody(this.words.nobody_waits)]));
    byId("mine-count").textContent = mine.length ? this.numbers.format(mine.length) : "";
    byId("waiting-count").textContent = waiting.length ? this.numbers.format(waiting.length) : "";
    const news = waiting.length + mine.filter((chat) => this.#isNew(chat)).length;
    document.title = news ? `(${this.numbers.format(news)}) ${this.words.title}` : this.words.title;
    if (focused) document.querySelector(`[data-chat="${focused}"]`)?.focus();
  }

  #byProvider(waiting) {
    return Object.entries(this.titles).flatMap(([provider, title]) => {
      const chats = waiting.filter((chat) => chat.provider === provider);
      return chats.length ? [h("h3", {}, title), h("ul", {}, ...chats.map((chat) => this.#item(chat)))] : [];
    });
  }

  #item(chat) {
    const id = chat.conversation_id;
    const marks = chat.queued_at ? this.#wait(chat) : this.#isNew(chat) ? h("span", { class: "new" }, this.words.new) : "";
    const button = h(
      "button",
      { type: "button", onclick: () => this.choose(id), "data-chat": id },
      h("span", { class: "name", dir: "auto" }, chat.customer_name || this.words.visitor),
      marks,
      h("span", { class: "last", dir: "auto" }, chat.last_text),
    );
    if (id === this.shown) button.setAttribute("aria-current", "true");
    return h("li", {}, button);
  }

  #wait(chat) {
    const minutes = Math.max(0, Math.floor((Date.now() + this.lag - new Date(chat.queued_at)) / 60_000));
    const words = minutes ? this.minutes.format(minutes) : this.words.moment;
    const urgency = minutes >= LATE_MINUTES ? "late" : minutes >= SLOW_MINUTES ? "slow" : "";
    return h("span", { class: `wait ${urgency}`, title: `${this.words.waits} ${words}` }, words);
  }

  #isNew(chat) {
    const id = chat.conversation_id;
    return id !== this.shown && this.seen.has(id) && this.seen.get(id) < chat.updated_at;
  }

  #nobody(text) {
    return h("p", { class: "nobody" }, text);
  }
}

export const byId = (id) => document.getElementById(id);
