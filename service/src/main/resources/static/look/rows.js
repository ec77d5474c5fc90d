// A list that is gone through by keys: j and k or the arrows move, Enter opens.

const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog")) {
        return;
    }
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (!step) {
        return;
    }
    const all = rows();
    const at = all.indexOf(document.activeElement.closest("tr")?.querySelector("[data-row]"));
    const next = all[at === -1 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (next) {
        event.preventDefault();
        next.focus();
    }
});
