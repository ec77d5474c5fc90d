// Single keys that mean something, and the bursts of keys that a scanner types: nobody types so fast. A scanner may be read
// twice, at any page and wherever the focus is; so a burst does nothing but where a page awaits one (data-scan, or a card
// where persons are written down).

const GAP = 60;
const AGAIN = 400;
const MOST = 3;
// What our papers carry in their codes: an address, the code of a dossier, what a citizen card says.
const scanned = /https?:\/\/|[0-9A-Za-z]\.[0-9A-Za-z.]+-\d{6}-\d{4,}|\d{12}\|/iu;
const card = /\d{12}\|/u;

// Where a scan is meant, or does no harm.
const awaits = "[data-scan], [role=search], .filter, form:has([type=password])";

const typing = (target) => target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
};

const swallow = (event) => {
    stop(event);
    swallowed = event.timeStamp;
};

let going = false, held = [], later = null;
let last = -Infinity, swallowed = -Infinity, burst = 0, keys = "", field = null, before = "";
let chosen = "", lettered = -Infinity;

function act(element) {
    if (element.matches("[type=radio], [type=checkbox]")) {
        element.focus();
        element.click();
    }
    else if (element.matches("input, textarea, select")) {
        element.focus();
        element.select?.();
    }
    else {
        element.click();
    }
}

function showKeys() {
    const dialog = document.getElementById("keys");
    if (!dialog) {
        return;
    }
    const list = dialog.querySelector("dl");
    list.replaceChildren();
    const row = (key, text) => {
        const term = document.createElement("dt");
        term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
        list.append(term, Object.assign(document.createElement("dd"), { textContent: text }));
    };
    document.querySelectorAll("[data-shortcut]").forEach((element) => row(element.dataset.shortcut,
        element.getAttribute("aria-label") || element.textContent.trim()));
    document.querySelectorAll("form[data-send] button.btn-primary").forEach((button) => row("Ctrl + Enter", button.textContent.trim()));
    document.querySelectorAll("[data-go]").forEach((element) => row(`g ${element.dataset.go}`, element.textContent.trim()));
    dialog.showModal();
}

const meant = (key) => document.querySelector(going ? `[data-go="${CSS.escape(key)}"]` : `[data-shortcut="${CSS.escape(key)}"]`);

function mean(key) {
    if (key === "?") {
        showKeys();
    }
    else if (key === "g" && !going) {
        going = true;
        setTimeout(() => { going = false; }, 1500);
    }
    else {
        const found = meant(key);
        going = false;
        if (found) {
            act(found);
        }
    }
}

// A key waits until it is certain that it does not begin a burst.
function hold(key) {
    held.push(key);
    clearTimeout(later);
    later = setTimeout(() => {
        const all = held;
        held = [];
        if (all.length <= MOST && !document.querySelector("dialog[open]")) {
            all.forEach(mean);
        }
    }, GAP);
}

// The one form of the page whose deed has no single key, or the one somebody is in.
function send(event) {
    const all = [...document.querySelectorAll("form[data-send]")];
    const form = event.target.closest?.("form") ? event.target.closest("form[data-send]") : all.length === 1 ? all[0] : null;
    if (form && !document.querySelector("dialog[open]")) {
        stop(event);
        // A click: what a page sends in the background names the button only if one was clicked.
        form.querySelector("button.btn-primary").click();
    }
}

// What a scanner typed into a field that awaits no scan is taken out again.
function takeOut(event) {
    const target = typing(event.target);
    const text = target === field ? target?.value ?? "" : "";
    if (!target || !target.closest("body.desk") || target.closest(awaits)) {
        return;
    }
    if ((card.test(text) || card.test(keys)) && document.querySelector("[data-person]")) {
        return;
    }
    // No form that does something is sent by what ends a scan.
    if (event.key === "Enter" && target.closest("form")?.method === "post" && target.matches("input")) {
        event.preventDefault();
    }
    if (scanned.test(keys) || (scanned.test(text) && !scanned.test(before))) {
        swallow(event);
        // Its first keys may have come before it was known to be one, on a busy machine.
        const begins = text.search(scanned);
        target.value = target.matches("select") ? chosen
            : begins >= 0 && text.startsWith(before) ? text.slice(0, Math.min(begins, before.length)) : before;
        target.dispatchEvent(new Event("input", { bubbles: true }));
        if (target.matches("select")) {
            target.dispatchEvent(new Event("change", { bubbles: true }));
        }
    }
}

// Before all others: no other script sees the keys of a burst.
window.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        if (!event.repeat) {
            send(event);
        }
        return;
    }
    // What began as a burst goes on as one, though the machine be busy.
    const fast = event.timeStamp - last < (burst > MOST ? AGAIN : GAP);
    if (event.key === "Enter" || event.key === "Tab") {
        // A scanner may send more than one; and whoever leans on a key presses nothing.
        if (event.timeStamp - swallowed < AGAIN || event.repeat && event.target.closest?.("button, summary, [type=submit]")) {
            swallow(event);
        }
        else if (fast && burst > MOST) {
            if (typing(event.target)) {
                takeOut(event);
            }
            else {
                swallow(event);
            }
        }
        else if (event.key === "Enter" && event.target.closest?.("form[data-send] input")) {
            event.preventDefault();
        }
        keys = "";
        return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    if (!fast) {
        burst = 0;
        keys = "";
    }
    if (!fast || typing(event.target) !== field) {
        field = typing(event.target);
        before = field?.value ?? "";
    }
    last = event.timeStamp;
    if (field?.matches("select")) {
        if (event.timeStamp - lettered > AGAIN) {
            chosen = field.value;
        }
        lettered = event.timeStamp;
    }
    if (event.repeat) {
        return;
    }
    burst++;
    keys += event.key;
    if (typing(event.target)) {
        return;
    }
    if (burst > MOST) {
        held = [];
        clearTimeout(later);
        event.preventDefault();
        if (!document.querySelector("[data-person]")) {
            event.stopImmediatePropagation();
        }
    }
}, true);

// What was chosen in a list before letters came: the first one of a scan chooses already, however long the rest takes.
window.addEventListener("focusin", (event) => {
    if (event.target.matches?.("select")) {
        chosen = event.target.value;
        lettered = -Infinity;
    }
}, true);
window.addEventListener("change", (event) => {
    if (event.target.matches?.("select") && event.timeStamp - lettered > AGAIN) {
        chosen = event.target.value;
    }
}, true);

// The space bar presses a button when it is let go.
window.addEventListener("keyup", (event) => {
    if (event.key === " " && burst > MOST && event.timeStamp - last < AGAIN && !typing(event.target)) {
        stop(event);
    }
}, true);

document.addEventListener("keydown", (event) => {
    // Out of a field, so that keys mean something again.
    if (event.key === "Escape" && typing(event.target)) {
        event.target.blur();
        return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || burst > MOST || typing(event.target)
        || document.querySelector("dialog[open]")) {
        return;
    }
    if (event.key === "?" || held.length > 0 || meant(event.key)) {
        event.preventDefault();
    }
    if (event.key !== " ") {
        hold(event.key);
    }
});
