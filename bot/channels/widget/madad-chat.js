// <madad-chat provider="stc" lang="ar">: the whole widget, from one script tag:
//
//   <script type="module" src="https://chat.example.com/widget/madad-chat.js"></script>
//
// The site may set --madad-brand and --madad-on-brand (the colours), --madad-font and --madad-layer (its z-index), and
// call open(), close() and say(text) on the element.

import { Link } from "./link.js";
import { sheet } from "./style.js";
import { Transcript, h, icon } from "./view.js";
import { directionOf, languageOf, localeOf, wordsOf } from "./words.js";

const ICONS = {
  chat: "M4 5h16v11H9.5L5 20v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M3.5 19.5L21 12 3.5 4.5v5.8L15 12 3.5 13.7z",
  down: "M12 5v14M6 13l6 6 6-6",
};
const PHONE = "(max-width: 520px), (max-height: 420px)";
const MOST_CHARACTERS = 4000;
const FILES = "image/png,image/jpeg,image/gif,image/tiff,application/pdf";
const TYPING_AFTER_MS = 250; // an answer that comes at once needs no sign
const WAKING = ["focus", "online", "pageshow"];

class MadadChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return this.#listen();
    this.provider = this.getAttribute("provider") || "";
    this.language = languageOf(this.lang || document.documentElement.lang);
    this.words = wordsOf(this.language);
    this.numbers = new Intl.NumberFormat(localeOf(this.language));
    this.phone = matchMedia(PHONE);
    this.unread = 0;
    this.#build();
    this.link = new Link({
      base: this.getAttribute("server") || new URL(import.meta.url).origin,
      provider: this.provider,
      language: this.language,
      on: this.#listeners(),
    });
    this.link.queue.forEach((item) => this.transcript.showOwn(item));
    this.#listen();
    if (this.hasAttribute("open") || remembered(this.provider)) this.open({ quietly: true });
    else if (this.link.queue.length) this.link.start();
  }

  disconnectedCallback() {
    this.link.stop();
    this.#listening.abort();
    this.#lockPage(false);
  }

  /** Open the panel; `quietly` leaves the focus where it is. */
  open({ quietly = false } = {}) {
    this.panel.hidden = false;
    this.root.classList.add("open");
    this.launcher.setAttribute("aria-expanded", "true");
    this.launcher.setAttribute("aria-label", this.words.close);
    this.#setUnread(0);
    remember(this.provider, true);
    this.link.start();
    this.#fitToPhone();
    this.transcript.toEnd();
    if (!quietly) this.input.focus();
  }

  close() {
    this.panel.hidden = true;
    this.root.classList.remove("open");
    this.launcher.setAttribute("aria-expanded", "false");
    this.#setUnread(0);
    remember(this.provider, false);
    this.#lockPage(false);
    this.launcher.focus();
  }

  /** Say something in the customer's name, as if it had been typed. */
  say(text) {
    this.open();
    this.#send({ text });
  }

  #listening = new AbortController();

  #build() {
    const { words } = this;
    this.transcript = new Transcript(this.language, {
      choose: (seq, index, text) => this.#send({ choice: { seq, index }, text }),
      contact: () => this.#askForPhone(),
      pick: () => this.picker.click(),
      retry: (id) => this.link.retry(id),
      file: (id) => this.link.file(id),
      scrolled: (atEnd) => (this.newer.hidden = atEnd),
    });
    this.heading = h("h2", { id: "title", textContent: words.chat });
    this.subtitle = h("p", { textContent: words.assistant });
    this.notice = h("div", { class: "notice", role: "status", hidden: true });
    this.spoken = h("div", { class: "unseen", role: "status" });
    this.newer = h("button", { class: "newer", type: "button", hidden: true, "aria-label": words.newer }, icon(ICONS.down));
    this.input = h("textarea", {
      rows: 1, maxLength: MOST_CHARACTERS, placeholder: words.write, dir: "auto", "aria-label": words.write,
      enterKeyHint: "send", autocomplete: "off",
    });
    this.submit = h("button", { class: "send", type: "submit", disabled: true, "aria-label": words.send }, icon(ICONS.send));
    this.picker = h("input", { type: "file", hidden: true, multiple: true, accept: FILES, "aria-label": words.file });
    const shut = h("button", { class: "shut", type: "button", "aria-label": words.close }, icon(ICONS.close));
    const header = h("header", {}, h("div", {}, this.heading, this.subtitle), shut);
    const form = h("form", {}, this.input, this.submit);
    this.panel = h(
      "section",
      { class: "panel", id: "panel", hidden: true, role: "dialog", "aria-labelledby": "title" },
      header, this.notice, this.transcript.element, this.newer, form, this.picker, this.spoken,
    );
    this.badge = h("span", { class: "badge", hidden: true });
    this.launcher = h(
      "button",
      { class: "launcher", type: "button", "aria-expanded": "false", "aria-controls": "panel", "aria-label": words.open },
      icon(ICONS.chat), icon(ICONS.close), this.badge,
    );
    this.root = h("div", { class: "root", dir: directionOf(this.language), lang: this.language }, this.panel, this.launcher);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet()];
    shadow.append(this.root);
    shut.onclick = () => this.close();
    this.launcher.onclick = () => (this.panel.hidden ? this.open() : this.close());
    this.newer.onclick = () => this.transcript.toEnd();
    this.input.oninput = () => this.#fitInput();
    this.picker.onchange = () => this.#sendFiles();
    form.onsubmit = (event) => this.#submit(event);
    this.panel.onkeydown = (event) => this.#key(event);
  }

  #listeners() {
    return {
      session: ({ title }) => (this.heading.textContent = title),
      message: (line) => this.#show(line),
      state: (id, state, seq) => this.transcript.setState(id, state, seq),
      typing: (yes) => this.#setTyping(yes),
      online: (yes) => this.#setOnline(yes),
      caughtUp: () => this.transcript.element.setAttribute("aria-busy", "false"),
      lost: () => this.#startAgain(),
    };
  }

  #listen() {
    if (this.#listening.signal.aborted) this.#listening = new AbortController();
    const { signal } = this.#listening;
    const wake = () => this.link.running && this.link.wake();
    WAKING.forEach((name) => addEventListener(name, wake, { signal }));
    document.addEventListener("visibilitychange", () => document.hidden || wake(), { signal });
    this.phone.addEventListener("change", () => this.#fitToPhone(), { signal });
    visualViewport?.addEventListener("resize", () => this.#fitToPhone(), { signal });
  }

  #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.input.inputMode = "text";
    this.input.placeholder = this.words.write;
    this.#fitInput();
    this.#send({ text });
    this.input.focus();
  }

  #send(said) {
    const item = this.link.send(said);
    this.transcript.showOwn(item);
    this.transcript.setState(item.id, "sending");
    this.link.start();
  }

  #show(line) {
    const isNew = this.transcript.show(line);
    if (line.author === "customer") return;
    this.#setTyping(false);
    this.subtitle.textContent = line.author === "agent" ? line.agent : this.words.assistant;
    const caughtUp = this.transcript.element.getAttribute("aria-busy") === "false";
    if (isNew && caughtUp && this.panel.hidden) this.#setUnread(this.unread + 1);
  }

  #startAgain() {
    this.transcript.clear();
    this.transcript.element.setAttribute("aria-busy", "true");
    this.link.queue.forEach((item) => this.transcript.showOwn(item));
  }

  #askForPhone() {
    this.input.inputMode = "tel";
    this.input.placeholder = this.words.phone;
    this.input.focus();
  }

  #setTyping(yes) {
    clearTimeout(this.typingTimer);
    const show = () => {
      this.transcript.setTyping(yes);
      this.spoken.textContent = yes ? this.words.typing : "";
    };
    if (yes) this.typingTimer = setTimeout(show, TYPING_AFTER_MS);
    else show();
  }

  #setOnline(yes) {
    if (yes === this.notice.hidden) return;
    this.notice.hidden = yes;
    this.notice.textContent = yes ? "" : this.words.offline;
    if (yes) this.spoken.textContent = this.words.back;
    else this.#setTyping(false);
  }

  #setUnread(count) {
    this.unread = count;
    this.badge.hidden = !count;
    this.badge.textContent = this.numbers.format(count);
    if (this.panel.hidden) {
      const label = count ? `${this.words.open} (${this.numbers.format(count)} ${this.words.unread})` : this.words.open;
      this.launcher.setAttribute("aria-label", label);
    }
  }

  #sendFiles() {
    for (const file of this.picker.files) this.#send({ file, text: `📎 ${file.name}` });
    this.picker.value = ""; // the same file may be chosen again
  }

  #fitInput() {
    this.submit.disabled = !this.input.value.trim();
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
  }

  /** On a phone the panel is the page: it covers it, keeps above the keyboard, and the focus stays in it. */
  #fitToPhone() {
    const covers = this.phone.matches && !this.panel.hidden;
    if (covers) this.panel.setAttribute("aria-modal", "true");
    else this.panel.removeAttribute("aria-modal");
    this.panel.style.height = covers && visualViewport ? `${visualViewport.height}px` : "";
    this.#lockPage(covers);
  }

  #lockPage(yes) {
    document.documentElement.style.overflow = yes ? "hidden" : "";
  }

  #key(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target === this.input) {
      this.#submit(event);
    } else if (event.key === "Tab" && this.panel.hasAttribute("aria-modal")) this.#keepFocus(event);
  }

  #keepFocus(event) {
    const stops = [...this.panel.querySelectorAll("button:enabled, textarea, a[href], .log")].filter(
      (element) => element.offsetParent,
    );
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const edge = event.shiftKey ? first : last;
    if (this.shadowRoot.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

/** Whether the panel stood open on the page before this one, in the same tab. */
function remembered(provider) {
  try {
    return sessionStorage.getItem(`madad:${provider}:open`) === "yes";
  } catch {
    return false;
  }
}

function remember(provider, open) {
  try {
    sessionStorage.setItem(`madad:${provider}:open`, open ? "yes" : "no");
  } catch {
    // Storage is blocked: the next page simply starts with the panel closed.
  }
}

customElements.define("madad-chat", MadadChat);
