// The console: lists at the side, one chat beside them. The server only says that something changed; what did is
// fetched, from the last line that is here.

import { newId } from "/widget/link.js";
import { Lists, byId } from "./queue.js";
import { Refused, ask, watch } from "./server.js";
import { Transcript } from "./transcript.js";

const setting = JSON.parse(byId("setting").textContent);
const { words, titles } = setting;
const lists = new Lists(setting, open);
const transcript = new Transcript(byId("log"), setting);
const drafts = new Map(); // what was begun to be written, by chat
const steps = [...document.querySelectorAll("[data-step]")];
const input = byId("text");
const REDRAW_MS = 15_000;
let current = null; // the id of the chat that is open
let looking = null;
let again = false;

/** Fetch what is new; a call while one is under way makes it look once more. */
function look() {
  again = true;
  looking ??= keepLooking().finally(() => (looking = null));
}

async function keepLooking() {
  while (again) {
    again = false;
    try {
      lists.update(await ask("GET", "queue"));
      await catchUp();
      byId("offline").hidden = true;
    } catch (error) {
      byId("offline").hidden = error instanceof Refused;
      if (!(error instanceof Refused)) return;
    }
    drawState();
  }
}

async function catchUp() {
  const id = current;
  for (let more = Boolean(id); more; ) {
    const { messages, cursor } = await ask("GET", `chats/${id}/messages?after=${transcript.cursor}`);
    if (id !== current) return;
    more = cursor > transcript.cursor;
    transcript.cursor = cursor;
    messages.forEach((line) => transcript.show(line));
  }
}

function open(id) {
  if (current) drafts.set(current, input.value);
  current = id;
  transcript.clear();
  setProblem("");
  document.body.classList.toggle("in-chat", Boolean(id));
  byId("chat").hidden = !id;
  byId("nothing").hidden = Boolean(id);
  input.value = drafts.get(id) || "";
  fitInput();
  lists.show(id);
  byId("who").textContent = byId("about").textContent = "";
  drawState();
  look();
}

/** What the agent may do depends on who has the chat now. */
function drawState() {
  if (!current) return;
  const chat = lists.find(current);
  const mine = lists.isMine(current);
  if (chat) {
    byId("who").textContent = chat.customer_name || words.visitor;
    const about = [titles[chat.provider], words[`channel_${chat.channel}`] || chat.channel, words[`lang_${chat.language}`]];
    byId("about").textContent = about.filter(Boolean).join(" · ");
  }
  for (const step of steps) step.hidden = step.dataset.step === "take" ? !chat || mine : !mine;
  byId("reply").hidden = !mine;
  byId("hint").hidden = mine;
  byId("hint").textContent = chat ? words.take_to_reply : words.elsewhere;
}

async function act(step) {
  steps.forEach((button) => (button.disabled = true));
  try {
    await ask("POST", `chats/${current}/${step}`);
    setProblem("");
    if (step !== "take") open(null);
  } catch (error) {
    setProblem(words[error.message] || words.failed_step);
  } finally {
    steps.forEach((button) => (button.disabled = false));
  }
  look();
  if (step === "take") input.focus();
}

function send(text) {
  const chat = current;
  const body = { id: newId(), text };
  const attempt = async () => {
    shown.sending();
    try {
      shown.sent(await ask("POST", `chats/${chat}/messages`, body));
    } catch (error) {
      shown.failed(error.message);
    }
  };
  const shown = transcript.showReply(text, attempt);
  attempt();
}

function setProblem(text) {
  byId("problem").hidden = !text;
  byId("problem").textContent = text;
}

function fitInput() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

byId("reply").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  input.value = "";
  fitInput();
  send(text);
});
input.addEventListener("input", fitInput);
input.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId("reply").requestSubmit();
});
steps.forEach((button) => button.addEventListener("click", () => act(button.dataset.step)));
byId("back").addEventListener("click", () => open(null));
byId("logout").addEventListener("click", async () => {
  await ask("POST", "logout");
  location.assign("/console/login");
});
setInterval(() => lists.draw(), REDRAW_MS);
watch(look);
