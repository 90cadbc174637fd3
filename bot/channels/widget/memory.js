// What the widget keeps in the browser: the visitor's token and what was said but not yet acknowledged.
//
// Each queued message has an entry of its own, so that two tabs do not overwrite each other's. Where the browser keeps
// nothing (private windows, blocked storage) the page's own memory does, for as long as it is open.

export class Memory {
  #prefix;
  #here = new Map();

  constructor(prefix) {
    this.#prefix = prefix;
  }

  get token() {
    return this.#read("token");
  }

  set token(value) {
    if (value === null) this.#remove("token");
    else this.#write("token", value);
  }

  keep(item) {
    this.#write(`said:${item.id}`, JSON.stringify(item));
  }

  drop(id) {
    this.#remove(`said:${id}`);
  }

  /** What is still to be sent, in the order in which it was said. */
  queue() {
    const start = `${this.#prefix}said:`;
    const found = [];
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(start)) found.push(JSON.parse(localStorage.getItem(key)));
      }
    } catch {
      return [];
    }
    return found.sort((one, other) => one.at - other.at);
  }

  #read(name) {
    try {
      return localStorage.getItem(this.#prefix + name) ?? this.#here.get(name) ?? null;
    } catch {
      return this.#here.get(name) ?? null;
    }
  }

  #write(name, value) {
    this.#here.set(name, value);
    try {
      localStorage.setItem(this.#prefix + name, value);
    } catch {
      // Full or forbidden: `#here` has it.
    }
  }

  #remove(name) {
    this.#here.delete(name);
    try {
      localStorage.removeItem(this.#prefix + name);
    } catch {
      // It was never there.
    }
  }
}
