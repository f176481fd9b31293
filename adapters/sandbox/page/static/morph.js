// Makes what stands on the page like its newer version, and leaves alone what somebody is busy with.

// Change `now` into `next`: elements are the same when their id is, or without ids when they stand in the same place.
export function morph(now, next) {
  if (now.isEqualNode(next)) return;
  if (now.nodeType !== Node.ELEMENT_NODE || now.nodeName !== next.nodeName || now.id !== next.id) {
    now.replaceWith(next);
    return;
  }
  attributes(now, next);
  if (now === document.activeElement && now.matches("input, textarea, select")) return;
  if (now.matches("textarea")) {
    if (now.defaultValue !== next.defaultValue && !("words" in now.dataset)) now.value = next.defaultValue;
    return;
  }
  if (now.matches("input")) {
    now.checked = next.checked;
    if (now.value !== next.value) now.value = next.value;
    return;
  }
  children(now, next);
  if (now.matches("select")) now.value = next.value;
}

function attributes(now, next) {
  for (const { name, value } of [...next.attributes]) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name) && !kept(now, name)) now.removeAttribute(name);
}

// What one did in the browser alone: an open menu, a growing field, an answer begun, a press under way.
function kept(now, name) {
  return (name === "open" && now.matches("details")) || ["style", "data-reply", "data-quote", "aria-busy"].includes(name);
}

function children(now, next) {
  const known = new Map([...now.children].filter((one) => one.id).map((one) => [one.id, one]));
  let at = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    const same = wanted.id ? known.get(wanted.id) : at && !at.id && at.nodeName === wanted.nodeName ? at : null;
    if (!same) {
      now.insertBefore(wanted, at);
      continue;
    }
    if (same === at) at = at.nextSibling;
    else now.insertBefore(same, at);
    morph(same, wanted);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    if (gone.dataset?.own === undefined) gone.remove(); // what the browser itself put there stays
  }
}
