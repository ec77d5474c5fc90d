// A button that ticks all boxes of its list, or none when all are; and shift for all between two.

let before = null;

document.querySelectorAll("button[data-all]").forEach((button) => button.addEventListener("click", () => {
    const boxes = [...button.form.querySelectorAll(`input[name="${button.dataset.all}"]`)];
    const all = !boxes.every((box) => box.checked);
    boxes.forEach((box) => { box.checked = all; });
}));

document.addEventListener("click", (event) => {
    const box = event.target;
    if (!box.matches?.("input[type=checkbox]")) {
        return;
    }
    const boxes = [...document.getElementsByName(box.name)];
    if (event.shiftKey && before && boxes.includes(before)) {
        const ends = [boxes.indexOf(before), boxes.indexOf(box)].sort((a, b) => a - b);
        boxes.slice(ends[0], ends[1] + 1).forEach((each) => { each.checked = box.checked; });
    }
    before = box;
});
