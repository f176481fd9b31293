// The page's own behaviour: sends what one does, and puts in place what is new. What it looks like comes as HTML.
import { morph } from "./morph.js";
import { completes } from "./commands.js";

const toast = document.getElementById("toast");
const ask = document.getElementById("ask");
const waiting = new Map(); // what was typed and not sent yet, by its field
let queue = Promise.resolve();
let stream = null;
completes(document); // first of all who listen to keys: what completes a command sends nothing

// ------------------------------------------------------------------ what is new

function connect() {
  stream?.close();
  stream = new EventSource(`live${location.search}`);
  stream.addEventListener("part", (event) => put(event.lastEventId, event.data));
  stream.addEventListener("open", () => tell(""));
  stream.addEventListener("error", offline);
}

function put(id, html) {
  const now = document.getElementById(id);
  const stuck = new Map([...now.querySelectorAll("[data-stick]")].map((one) => [one.id + one.dataset.stick, atEnd(one)]));
  const modal = now.querySelector(".modal");
  const next = new DOMParser().parseFromString(html, "text/html").getElementById(id);
  morph(now, next);
  for (const one of now.querySelectorAll("[data-stick]")) {
    if (stuck.get(one.id + one.dataset.stick) ?? true) one.scrollTop = one.scrollHeight;
  }
  const opened = now.querySelector(".modal");
  const lost = document.activeElement === document.body;
  if (opened && (opened !== modal || lost)) focusIn(opened);
  else if (modal && !opened && lost) now.querySelector("[data-words]")?.focus();
}

function atEnd(one) {
  return one.scrollHeight - one.scrollTop - one.clientHeight < 40;
}

function focusIn(modal) {
  (modal.querySelector("[data-focus]") ?? modal.querySelector(".scroll :is(input, textarea, select, button)") ?? modal).focus();
}

// Look elsewhere. What is chosen meanwhile in another pane stays: only these changes come into the address as it is now.
function look(changes) {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(changes)) search.set(name, value);
  history.pushState(null, "", `?${search}`);
  connect();
}

// ------------------------------------------------------------------ what one does

function send(deed) {
  queue = queue.then(() => post(deed)).catch(offline);
  return queue;
}

function offline() {
  tell(document.body.dataset.offline, true);
}

async function post(deed) {
  const body = JSON.stringify(deed);
  const answer = await fetch(`do${location.search}`, { method: "POST", headers: { "content-type": "application/json" }, body });
  const said = await answer.json();
  if (said.error) tell(said.error, true);
  else if (said.alert) await question({ title: "", text: said.toast, quiet: true });
  else if (said.toast) tell(said.toast);
}

function flush() {
  for (const field of waiting.keys()) sendField(field);
}

function sendField(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  send({ ...JSON.parse(field.dataset.deed), value: valueOf(field) });
}

function valueOf(field) {
  if (field.type !== "checkbox") return field.value;
  return [...document.getElementsByName(field.name)].filter((one) => one.checked).map((one) => one.value);
}

let forget = 0;
function tell(text, wrong = false) {
  clearTimeout(forget);
  toast.textContent = text;
  toast.hidden = !text;
  toast.classList.toggle("wrong", wrong);
  if (text && !wrong) forget = setTimeout(() => tell(""), 6000);
}

function question({ title, text, yes, no, words, quiet }) {
  const [cancel, ok] = ask.querySelectorAll("button");
  const field = ask.querySelector("textarea");
  ask.querySelector("h2").textContent = title ?? "";
  ask.querySelector("p").textContent = text ?? "";
  cancel.hidden = Boolean(quiet);
  cancel.textContent = no ?? cancel.dataset.label ?? (cancel.dataset.label = cancel.textContent);
  ok.textContent = yes ?? ok.dataset.label ?? (ok.dataset.label = ok.textContent);
  field.hidden = words === undefined;
  field.value = words ?? "";
  ask.returnValue = "";
  ask.showModal();
  return new Promise((resolve) => {
    ask.addEventListener("close", () => resolve(ask.returnValue === "yes" ? field.value || true : null), { once: true });
  });
}

async function pressed(button) {
  const deed = JSON.parse(button.dataset.deed);
  if (button.dataset.confirm) {
    const { title, text, confirm, deny } = JSON.parse(button.dataset.confirm);
    if (!(await question({ title: title.text, text: text.text, yes: confirm.text, no: deny.text }))) return;
  }
  if (button.dataset.ask) {
    const words = await question({ title: button.dataset.ask, words: button.dataset.was });
    if (typeof words !== "string") return;
    deed.text = words;
  }
  if ("caption" in button.dataset) deed.text = takeWords(button.closest("form"));
  flush();
  button.closest(".menu")?.closest("details").removeAttribute("open");
  button.setAttribute("aria-busy", "true");
  await ("now" in button.dataset ? post(deed).catch(offline) : send(deed));
  button.removeAttribute("aria-busy");
}

function takeWords(form) {
  const field = form.querySelector("[data-words]");
  const text = field.value;
  field.value = "";
  field.style.height = "";
  return text;
}

function say(form, text) {
  const deed = { ...JSON.parse(form.dataset.deed), text };
  if (form.dataset.reply) deed.reply = form.dataset.reply;
  delete form.dataset.reply;
  form.removeAttribute("data-quote");
  return send(deed);
}

function command(button) {
  const form = button.closest(".pane").querySelector(".composer");
  button.closest("details")?.removeAttribute("open");
  say(form, button.dataset.command || button.textContent);
}

function reply(button) {
  const form = button.closest(".pane").querySelector(".composer");
  form.dataset.reply = button.dataset.reply;
  form.dataset.quote = button.dataset.quote;
  button.closest("details").removeAttribute("open");
  form.querySelector("[data-words]").focus();
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("a, button, summary");
  for (const open of document.querySelectorAll("details[open]:has(> .menu)")) if (!open.contains(event.target)) open.removeAttribute("open");
  if (!target) return;
  if (target.matches("a[data-but]") && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    target.closest(".menu")?.closest("details").removeAttribute("open");
    if (target.dataset.deed) send(JSON.parse(target.dataset.deed));
    look(target.dataset.but);
  } else if (target.matches("a.outside")) tell(target.title || target.textContent);
  else if (target.dataset.reply) reply(target);
  else if (target.dataset.command !== undefined) command(target);
  else if (target.dataset.deed && target.type !== "submit") pressed(target);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.deed) return;
  event.preventDefault();
  flush();
  if (form.querySelector("[data-words]")) say(form, takeWords(form));
  else send(JSON.parse(form.dataset.deed));
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches("[data-words]")) {
    field.style.height = "";
    field.style.height = `${field.scrollHeight}px`;
  }
  if (field.dataset.on !== "input") return;
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => sendField(field), 400));
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.dataset.on === "change") sendField(field);
  else if (field.dataset.look) look({ [field.dataset.look]: field.value, [field.dataset.look === "slack" ? "thread" : "topic"]: "" });
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return;
  if (event.key === "Enter" && !event.shiftKey && event.target.matches("[data-words]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
  if (event.key !== "Escape") return;
  const open = document.querySelector("details[open]:has(> .menu)");
  const modal = event.target.closest?.("[data-escape]") ?? document.querySelector("[data-escape]");
  if (open) open.removeAttribute("open");
  else if (modal && !ask.open) send(JSON.parse(modal.dataset.escape));
});

for (const one of document.querySelectorAll("[data-stick]")) one.scrollTop = one.scrollHeight; // the newest is below
addEventListener("popstate", connect);
connect();
