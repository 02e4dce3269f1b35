// What the error browser adds to the keys and filters that every page has.
const OWN_KEYS = {};
const HELP = [["j", "k", "help_move"], ["/", "help_search"], ["n", "p", "help_difference"], ["?", "help"], ["Esc", "help_close"]];

start();
showCounted();
byId("filters").addEventListener("input", filtered);
byId("filters").addEventListener("reset", () => setTimeout(filtered));
