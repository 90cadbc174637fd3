// What is seen of the conversation: lines in the order of their numbers, those still on their way at the end.
//
// Everything that anybody said is put in as text, never as markup.

import { calendarOf, wordsOf } from "./words.js";

const LINK = /https?:\/\/[^\s<>"'«»\u2066-\u2069]+[^\s<>"'«»\u2066-\u2069.,;:!?؟،؛)\]]/g;
const NEAR_END = 80; // pixels from the end within which a new line keeps the end in sight

/** An element with properties (`class` and `aria-*` as attributes) and children (nodes or text). */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== "role") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** One of the widget's pictures, from the path data of a 24 × 24 drawing. */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const [picture, line] = [document.createElementNS(space, "svg"), document.createElementNS(space, "path")];
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}

export class Transcript {
  /** `act` holds what lines can ask for: choose(seq, index, label), contact(), pick(), retry(id); and scrolled(atEnd). */
  constructor(language, act) {
    this.language = language;
    this.words = wordsOf(language);
    this.calendar = calendarOf(language);
    this.act = act;
    this.lines = h("div", { class: "lines" });
    this.dots = h("div", { class: "typing", hidden: true }, h("i"), h("i"), h("i"));
    this.element = h(
      "div",
      { class: "log", role: "log", tabIndex: 0, "aria-live": "polite", "aria-label": this.words.log, "aria-busy": "true" },
      this.lines,
      this.dots,
    );
    this.clear();
    this.#keepEndInSight();
  }

  clear() {
    this.bySeq = new Map();
    this.byId = new Map();
    this.lines.replaceChildren();
  }

  /** Show a line of the server's log; one that is here already is only brought up to date. */
  show(line) {
    const mine = line.client_id && this.byId.get(line.client_id);
    const known = this.bySeq.get(line.seq) || mine;
    const element = known || this.#build(line.author, line.agent);
    this.#fill(element, line);
    this.#place(element, line.seq);
    if (line.author === "customer") {
      this.#setState(element, "sent");
      this.#spend(element, line.text);
    }
    return !known;
  }

  /** Show what the customer has just said, before the server has it. */
  showOwn({ id, text, at }) {
    const element = this.#build("customer");
    element.dataset.id = id;
    this.byId.set(id, element);
    this.#fill(element, { text, at, dir: "auto" });
    this.lines.append(element);
    this.#markDay(element);
    this.#spend(element, text);
    this.toEnd();
  }

  /** `state` is sending, sent or failed; with `seq`, the number that the server gave it. */
  setState(id, state, seq) {
    const element = this.byId.get(id);
    if (!element) return;
    this.#setState(element, state);
    if (!seq) return;
    const twin = this.bySeq.get(seq);
    if (twin && twin !== element) element.remove();
    else this.#place(element, seq);
  }

  setTyping(yes) {
    this.dots.hidden = !yes;
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** While the end is in sight it stays there, whatever grows: the lines, the notice above, the keyboard below. */
  #keepEndInSight() {
    let atEnd = true;
    let before = 0;
    this.element.onscroll = () => {
      const { scrollHeight, scrollTop, clientHeight } = this.element;
      const near = scrollHeight - scrollTop - clientHeight < NEAR_END;
      // Only going up leaves the end: a line that came since our own scrolling only moved the end away.
      if (near || scrollTop < before) atEnd = near;
      before = scrollTop;
      this.act.scrolled(atEnd);
    };
    const follow = new ResizeObserver(() => atEnd && this.toEnd());
    [this.element, this.lines, this.dots].forEach((part) => follow.observe(part));
  }

  #build(author, agent) {
    const named = { customer: this.words.you, bot: this.words.assistant, system: this.words.system, agent };
    const who = h("div", { class: author === "agent" ? "who" : "who unseen" }, named[author] || this.words.assistant);
    const meta = h("div", { class: "meta" }, h("time"));
    return h("div", { class: `line ${author}` }, who, h("div", { class: "bubble" }), meta);
  }

  #fill(element, { text, dir, lang, at, buttons, seq, files }) {
    const bubble = element.querySelector(".bubble");
    bubble.dir = dir;
    if (lang) bubble.lang = lang;
    bubble.replaceChildren(...linked(text));
    const moment = new Date(at);
    const time = element.querySelector("time");
    time.dateTime = moment.toISOString();
    time.textContent = this.calendar.time(moment);
    element.dataset.day = this.calendar.day(moment);
    if (files?.length && !element.querySelector(".files")) bubble.append(this.#files(files));
    if (buttons?.length && !element.querySelector(".chips")) bubble.after(this.#chips(seq, buttons, dir));
  }

  /** Files under a line: pictures are shown, and each can be saved. */
  #files(files) {
    const list = h("div", { class: "files" });
    for (const { id, name, image } of files) {
      const save = h("button", { class: "file", type: "button", dir: "ltr", onclick: () => this.#save(id, name) }, name);
      list.append(save);
      if (image) this.#showPicture(save, id, name);
    }
    return list;
  }

  async #showPicture(save, id, name) {
    const reader = new FileReader();
    reader.onload = () => save.before(h("img", { class: "picture", src: reader.result, alt: name }));
    try {
      reader.readAsDataURL(await this.act.file(id));
    } catch {
      // The button below still saves it, when the connection is back.
    }
  }

  async #save(id, name) {
    const address = URL.createObjectURL(await this.act.file(id));
    h("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  #chips(seq, buttons, dir) {
    const group = h("div", { class: "chips", role: "group", dir, "aria-label": this.words.options });
    buttons.forEach(({ text, kind, href }, index) => {
      if (kind === "link" && !href) return;
      const ways = { contact: () => this.act.contact(), file: () => this.act.pick() };
      const press = ways[kind] || (() => this.act.choose(seq, index, text));
      const chip =
        kind === "link"
          ? h("a", { class: "chip", href, target: "_blank", rel: "noopener noreferrer" }, text)
          : h("button", { class: kind === "file" ? "chip pick" : "chip", type: "button", onclick: press }, text);
      group.append(chip);
    });
    return group;
  }

  /** Once the customer has answered, the buttons above can no longer be pressed. */
  #spend(answer, said) {
    for (const chip of this.lines.querySelectorAll("button.chip:enabled")) {
      if (!(chip.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (said.startsWith("📎") && chip.classList.contains("pick")) continue; // another may follow
      chip.disabled = true;
      chip.classList.toggle("chosen", chip.textContent === said);
    }
  }

  #setState(element, state) {
    const meta = element.querySelector(".meta");
    element.classList.remove("sending", "sent", "failed", "refused");
    element.classList.add(state);
    meta.querySelectorAll(".state, .retry").forEach((old) => old.remove());
    meta.append(h("span", { class: "state" }, this.words[state]));
    if (state !== "failed") return;
    const retry = () => this.act.retry(element.dataset.id);
    meta.append(h("button", { class: "retry", type: "button", onclick: retry }, this.words.retry));
  }

  #place(element, seq) {
    this.bySeq.set(seq, element);
    element.dataset.seq = seq;
    let before = this.lines.lastElementChild;
    while (before && (before === element || !(Number(before.dataset.seq) < seq))) before = before.previousElementSibling;
    const next = before ? before.nextElementSibling : this.lines.firstElementChild;
    if (next !== element) this.lines.insertBefore(element, next);
    this.#markDay(element);
    if (element.nextElementSibling) this.#markDay(element.nextElementSibling);
  }

  #markDay(element) {
    const { day } = element.dataset;
    const earlier = element.previousElementSibling;
    if (earlier?.dataset.day === day) element.removeAttribute("data-new-day");
    else element.dataset.newDay = day;
  }
}

/** The text as nodes, addresses in it as links. */
export function linked(text) {
  const nodes = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(LINK)) {
    nodes.push(text.slice(end, index));
    nodes.push(h("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow", dir: "ltr" }, address));
    end = index + address.length;
  }
  return [...nodes, text.slice(end)];
}

