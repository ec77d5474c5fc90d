// A box that ticks all boxes of its list, and shift for all between two.

let before = null;

document.addEventListener("click", (event) => {
    const box = event.target;
    if (!box.matches?.("input[type=checkbox]")) {
        return;
    }
    if (box.dataset.all) {
        box.form.querySelectorAll(`input[name="${box.dataset.all}"]`).forEach((each) => { each.checked = box.checked; });
        return;
    }
    const boxes = [...document.getElementsByName(box.name)];
    if (event.shiftKey && before && boxes.includes(before)) {
        const ends = [boxes.indexOf(before), boxes.indexOf(box)].sort((a, b) => a - b);
        boxes.slice(ends[0], ends[1] + 1).forEach((each) => { each.checked = box.checked; });
    }
    before = box;
});
