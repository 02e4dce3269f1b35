// What the report adds to the keys and buttons that every page has: judging and saving.
const onChosen = (act) => () => chosen && !chosen.startsWith("added") && act(chosen);
const OWN_KEYS = { a: onChosen((key) => judgeCurrent(key, "accept")), x: onChosen((key) => judgeCurrent(key, "reject")), e: onChosen(editCurrent) };
const HELP = [["j", "k", "help_move"], ["/", "help_search"], ["n", "p", "help_record"], ["a", "x", "e", "help_judge"], ["?", "help"], ["Esc", "help_close"]];

start();
showCount();
document.addEventListener("DOMContentLoaded", tellGone);
byId("save").addEventListener("click", saveCorrections);
document.addEventListener("mouseup", (event) => { if (!event.target.closest?.("#adder")) setTimeout(offerAdding); });
// A finger selects without ever raising a mouse button; the bar comes when the selection rests.
let resting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(resting);
  if (matchMedia("(pointer: coarse)").matches) resting = setTimeout(() => { if (selectedSpan()) offerAdding(); }, 500);
});
document.addEventListener("keyup", (event) => { if (event.shiftKey) offerAdding(); });
