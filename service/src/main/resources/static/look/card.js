// A citizen card is scanned: its QR code arrives as typed keys, wherever the focus is.
// It is known by its shape, taken out of that field and put where it belongs.

const shape = /(\d{12})\|(\d{9}|\d{12}|)\|([^|]+)\|(\d{8})\|([^|]+)\|([^|]+)\|(\d{8})(?:\|[^|]*)*/u;
const begins = /\d{12}\|$/;
const pause = 400;
let typed = "";
let before = "";
let started = null;
let last = 0;

const holdsText = (field) => field.matches?.("input:not([type=checkbox]):not([type=hidden]), textarea");

function fill(person, card) {
    const put = (name, value) => {
        const field = document.getElementById(`${person}.${name}`);
        field.value = value;
        field.removeAttribute("aria-invalid");
    };
    put("idNumber", card[1]);
    put("name", card[3].trim());
    put("address", card[6].trim());
    const said = document.getElementById("card-read");
    said.textContent = said.dataset.text.replace("{0}", card[3].trim());
    said.hidden = false;
    document.getElementById(`${person}.phone`).focus();
}

function take(event, field, card) {
    event.preventDefault();
    event.stopImmediatePropagation();
    field.value = field === started ? before : field.value.replace(shape, "");
    fill(field.closest("[data-person]")?.dataset.person ?? "applicant", card);
}

// Keys tell that a scan begins, but letters with marks may come without a key: where no field has the focus, one is given it.
function lead(event) {
    const field = document.getElementById("applicant.idNumber");
    event.preventDefault();
    event.stopImmediatePropagation();
    started = field;
    before = field.value;
    field.focus();
    field.value = typed;
}

// Before all others, so that no key of a scan is taken for a shortcut.
window.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key === "Enter") {
        const card = holdsText(field) && shape.exec(field.value);
        if (card) {
            take(event, field, card);
        }
        typed = "";
        return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    if (event.timeStamp - last > pause) {
        typed = "";
    }
    if (typed === "") {
        started = field;
        before = holdsText(field) ? field.value : "";
    }
    typed += event.key;
    last = event.timeStamp;
    if (begins.test(typed) && !holdsText(field)) {
        lead(event);
    }
}, true);
