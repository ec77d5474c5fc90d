// Arrow keys walk over the days of a year; the space bar chooses, as on any box.
const days = [...document.querySelectorAll("[data-year] input")];
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -30, PageDown: 30 };

// One stop for the tab key: where one was last.
const stop = (day) => days.forEach((each) => { each.tabIndex = each === day ? 0 : -1; });

if (days.length) {
    stop(days[0]);
}
days.forEach((day, at) => {
    day.addEventListener("focus", () => stop(day));
    day.addEventListener("keydown", (event) => {
        if (event.key in steps) {
            event.preventDefault();
            days[Math.min(Math.max(at + steps[event.key], 0), days.length - 1)].focus();
        }
    });
});
