// One chat's lines, who said each of them, and the replies of this agent that are still on their way.

import { h, linked } from "/widget/view.js";
import { calendarOf } from "/widget/words.js";

const NEAR_END = 80;

export class Transcript {
  constructor(element, { lang, words }) {
    Object.assign(this, { element, words });
    this.calendar = calendarOf(lang);
    this.clear();
  }

  clear() {
    this.cursor = 0;
    this.seen = new Set();
    this.element.replaceChildren();
  }

  /** Show a line of the log, once. */
  show(line) {
    if (this.seen.has(line.seq)) return;
    this.seen.add(line.seq);
    const follow = this.#atEnd();
    const waiting = this.element.querySelector(".line.sending, .line.failed");
    this.element.insertBefore(this.#line(line), waiting);
    if (follow) this.toEnd();
  }

  /** Show a reply before the server has it; resolves the functions that say how it went. */
  showReply(text, retry) {
    const element = this.#line({ author: "agent", text, at: new Date().toISOString(), buttons: [] });
    const state = h("span", { class: "state" });
    element.querySelector(".meta").append(state);
    this.element.append(element);
    this.toEnd();
    return {
      sending: () => {
        element.className = "line agent sending";
        state.replaceChildren(this.words.sending);
      },
      failed: (why) => {
        element.className = "line agent failed";
        const again = h("button", { type: "button", onclick: retry }, this.words.retry);
        state.replaceChildren(`${this.words[why] || this.words.failed} `, again);
      },
      sent: (line) => {
        element.remove();
        this.show(line);
        this.toEnd();
      },
    };
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  #line({ author, agent, text, at, buttons }) {
    const moment = new Date(at);
    const time = h("time", { dateTime: at, title: this.calendar.day(moment) }, this.calendar.time(moment));
    const who = h("span", { class: "author" }, h("bdi", {}, author === "agent" && agent ? agent : this.words[author]));
    const bubble = h("div", { class: "bubble", dir: "auto" }, ...linked(text));
    const offered = buttons.map((label) => h("span", { class: "offered", dir: "auto" }, label));
    const line = h("div", { class: `line ${author}` }, h("div", { class: "meta" }, who, time), bubble);
    if (offered.length) line.append(h("div", { class: "buttons", "aria-label": this.words.offered }, ...offered));
    return line;
  }
}
