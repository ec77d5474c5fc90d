// The one box of the counter: arrows move through the procedures that match, Enter takes one.
// What a scanner types goes to the server as it is.

const form = document.querySelector("[data-finder]");
const box = form.querySelector("[role=combobox]");
const scanned = /\||[0-9A-Za-z]\.[0-9A-Za-z]+-\d{6}-\d{4,}/;
let waiting = false;
let sent = null;

const list = () => form.querySelector("[role=listbox]");
const options = () => [...form.querySelectorAll("[role=option]")];
const chosen = () => form.querySelector("[role=option][aria-selected=true]");
const isFresh = () => document.getElementById("options")?.dataset.for === box.value.trim();

function choose(option) {
    options().forEach((each) => each.setAttribute("aria-selected", String(each === option)));
    box.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
}

function take(option) {
    window.location.assign(option.dataset.href);
}

box.addEventListener("keydown", (event) => {
    const all = options();
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(all[(all.indexOf(chosen()) + step + all.length) % all.length]);
    }
    else if (event.key === "Escape") {
        box.value = "";
        document.getElementById("found").replaceChildren();
        box.setAttribute("aria-expanded", "false");
        box.blur();
    }
    else if (event.key === "Enter" && !scanned.test(box.value) && box.value.trim()) {
        event.preventDefault();
        if (isFresh()) {
            go();
        }
        else {
            waiting = true;
        }
    }
});

// Nothing among the procedures: it is a name or a number, looked for among the dossiers. A list that has just come may have
// nothing chosen yet.
function go() {
    const option = chosen() ?? options()[0];
    if (option) {
        take(option);
    }
    else if (sent !== box.value) {
        sent = box.value;
        form.submit();
    }
}

// No list is asked for by what a card says of someone.
form.addEventListener("htmx:beforeRequest", (event) => scanned.test(box.value) && event.preventDefault());

document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id !== "found") {
        return;
    }
    box.setAttribute("aria-expanded", String(Boolean(list())));
    choose(options()[0]);
    if (waiting && isFresh()) {
        waiting = false;
        go();
    }
});

// The list did not come: the words go to the server as they are.
["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach((failure) => document.addEventListener(failure, () => {
    if (waiting) {
        waiting = false;
        form.submit();
    }
}));

form.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
        take(option);
    }
});

window.addEventListener("pageshow", () => { sent = null; });
