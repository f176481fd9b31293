// Completion of slash commands: what the words after "/" may become, chosen with the arrows, Tab, Enter or a click.

export function completes(root) {
  root.addEventListener("input", (event) => {
    if (event.target.matches("[data-commands]")) offer(event.target);
  });
  root.addEventListener("keydown", (event) => {
    const list = event.target.matches("[data-commands]") && listOf(event.target);
    if (list && !list.hidden) steer(event, list);
  });
  root.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) take(chosen.parentElement.previousElementSibling, chosen);
  });
}

function listOf(field) {
  let list = field.nextElementSibling;
  if (list?.role !== "listbox") {
    list = document.createElement("ul");
    list.role = "listbox";
    list.id = `${field.id}-commands`;
    list.hidden = true;
    list.dataset.own = "";
    field.after(list);
  }
  return list;
}

function offer(field) {
  const list = listOf(field);
  const typed = field.value;
  const all = JSON.parse(field.dataset.commands);
  const found = typed.startsWith("/") && !/\s/.test(typed) ? all.filter((one) => one.command.startsWith(typed)) : [];
  list.replaceChildren(...found.map((one, place) => option(one, place === 0)));
  list.hidden = found.length === 0;
}

function option({ command, description, usage_hint: usage }, chosen) {
  const item = document.createElement("li");
  item.role = "option";
  item.dataset.value = command;
  item.setAttribute("aria-selected", String(chosen));
  const name = document.createElement("b");
  name.textContent = command;
  item.append(name, ` ${usage ?? ""} `, Object.assign(document.createElement("small"), { textContent: description }));
  return item;
}

function steer(event, list) {
  const options = [...list.children];
  const at = options.findIndex((one) => one.ariaSelected === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    options[at].setAttribute("aria-selected", "false");
    const next = options[(at + step + options.length) % options.length];
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Tab" || (event.key === "Enter" && event.target.value !== options[at].dataset.value)) {
    event.preventDefault();
    take(event.target, options[at]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    list.hidden = true;
  } else if (event.key === "Enter") list.hidden = true;
}

function take(field, chosen) {
  field.value = `${chosen.dataset.value} `;
  listOf(field).hidden = true;
  field.focus();
}
