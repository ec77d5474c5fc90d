// Choosing many of a list: all at once or none, a range with shift, the row that has the focus with the space bar.
// data-choose on the form: the name of its boxes; data-all on the box or button for all of them.

const boxesOf = (form) => [...form.querySelectorAll(`input[name="${form.dataset.choose}"]`)];
let last = null;

function tell(form) {
    const place = form.querySelector("[data-chosen]");
    if (place) {
        place.textContent = place.dataset.words.replace("#", boxesOf(form).filter((box) => box.checked).length);
    }
}

document.addEventListener("click", (event) => {
    const clicked = event.target.closest("[data-all], input[type=checkbox]");
    const form = clicked?.closest("form[data-choose]");
    if (!form) {
        return;
    }
    const boxes = boxesOf(form);
    if (clicked.matches("[data-all]")) {
        const all = clicked.matches("input") ? clicked.checked : !boxes.every((box) => box.checked);
        boxes.forEach((box) => { box.checked = all; });
    }
    else {
        if (event.shiftKey && boxes.includes(last)) {
            const [from, to] = [boxes.indexOf(last), boxes.indexOf(clicked)].sort((a, b) => a - b);
            boxes.slice(from, to + 1).forEach((box) => { box.checked = clicked.checked; });
        }
        last = clicked;
    }
    tell(form);
});

document.addEventListener("keydown", (event) => {
    const form = event.key === " " && event.target.matches("[data-row]") && event.target.closest("form[data-choose]");
    if (form) {
        event.preventDefault();
        event.target.closest("tr").querySelector(`input[name="${form.dataset.choose}"]`).click();
    }
});

document.querySelectorAll("form[data-choose]").forEach(tell);
