// Follows the figures: whenever they moved, the part of the page that shows them is asked for again, though not more
// often than anyone can read.

const REST = 2000;
const live = document.getElementById("live");
let last = 0, waiting = null, focused = null;

function say(on) {
    live.textContent = on ? live.dataset.on : live.dataset.off;
    live.classList.toggle("live-on", on);
}

function ask() {
    waiting = null;
    last = Date.now();
    focused = document.activeElement?.closest?.("#figures a")?.getAttribute("href");
    document.querySelectorAll("#figures .chart").forEach((place) => window.echarts?.getInstanceByDom(place)?.dispose());
    window.htmx.trigger("#figures", "moved");
}

const stream = new EventSource("/desk/board/stream");
stream.addEventListener("open", () => say(true));
stream.addEventListener("error", () => say(false));
stream.addEventListener("figures", () => {
    waiting ??= setTimeout(ask, Math.max(0, REST - (Date.now() - last)));
});
window.addEventListener("pagehide", () => stream.close());

// Whoever walks through the links by keyboard stays where he was.
document.addEventListener("htmx:afterSwap", () => {
    if (focused) {
        document.querySelector(`#figures a[href="${CSS.escape(focused)}"]`)?.focus();
    }
});
