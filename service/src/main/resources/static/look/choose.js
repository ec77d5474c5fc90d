// Choosing many of a list: all at once, a range with shift, the row that has the focus with the space bar.

let last = null;
const boxes = () => [...document.querySelectorAll("[data-choose] [name=chosen]")];

const tell = () => {
    const place = document.querySelector("[data-chosen]");
    if (place) {
        place.textContent = place.dataset.words.replace("#", boxes().filter((box) => box.checked).length);
    }
};

document.addEventListener("click", (event) => {
    const box = event.target;
    if (box.matches?.("[data-all]")) {
        boxes().forEach((each) => { each.checked = box.checked; });
    }
    else if (box.matches?.("[data-choose] [name=chosen]")) {
        const all = boxes();
        if (event.shiftKey && last && all.includes(last)) {
            const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
            all.slice(from, to + 1).forEach((each) => { each.checked = box.checked; });
        }
        last = box;
    }
    tell();
});

document.addEventListener("keydown", (event) => {
    const row = event.key === " " && event.target.matches("[data-choose] [data-row]") && event.target.closest("tr");
    if (row) {
        event.preventDefault();
        row.querySelector("[name=chosen]").click();
    }
});

tell();
