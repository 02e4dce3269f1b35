// What the reader selected in the body, as code points of the article's text, or null.
function selectedSpan() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset, false);
  const end = offsetAt(range.endContainer, range.endOffset, true);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function offsetAt(node, within, atEnd) {
  const body = byId("body");
  if (!body || !body.contains(node)) return null;
  if (node.nodeType !== Node.TEXT_NODE) {
    const pieces = node.matches("[data-o]") ? [node] : [...node.querySelectorAll("[data-o]")];
    const holder = node.childNodes[atEnd ? within - 1 : within];
    const chosen = pieces.filter((one) => !holder || holder === one || holder.contains(one) || one.contains(holder));
    const edge = atEnd ? chosen[chosen.length - 1] : chosen[0];
    return edge ? Number(edge.dataset.o) + (atEnd ? pieceLength(edge) : 0) : null;
  }
  const holder = node.parentElement.closest("[data-o]");
  if (!holder) return null;
  if (holder.className === "control") return Number(holder.dataset.o) + (atEnd ? 1 : 0);
  return Number(holder.dataset.o) + letters(node.data.slice(0, within)).length;
}

function pieceLength(node) {
  return node.className === "control" ? 1 : letters(node.textContent).length;
}
