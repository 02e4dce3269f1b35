// Elements are made here and nowhere else; text only ever becomes a text node.
function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (key === "data") Object.assign(node.dataset, value);
    else if (key === "class") node.className = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

function svg(name, properties = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(properties)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const byId = (id) => document.getElementById(id);

// Controls that turn or hide text are shown by their names; the text they stand in keeps its direction.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const EACH_CONTROL = new RegExp(CONTROLS.source, "g");

// Text for places where it stands alone (titles, names): controls become their names.
function plain(text) {
  return String(text).replace(EACH_CONTROL, controlName);
}

function controlName(letter) {
  return "[U+" + letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "]";
}
