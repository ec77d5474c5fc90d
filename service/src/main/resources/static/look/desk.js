// What every page does: keys, forms that are sent once, and problems that are heard.

const typing = (target) => target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
let going = false;

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
    document.querySelectorAll("[data-go]").forEach((element) => row(`g ${element.dataset.go}`, element.textContent.trim()));
    dialog.showModal();
}

document.addEventListener("keydown", (event) => {
    // Out of a field, so that keys mean something again.
    if (event.key === "Escape" && typing(event.target)) {
        event.target.blur();
        return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector("dialog[open]")) {
        return;
    }
    if (event.key === "?") {
        event.preventDefault();
        showKeys();
        return;
    }
    if (event.key === "g" && !going) {
        going = true;
        setTimeout(() => { going = false; }, 1500);
        return;
    }
    const found = document.querySelector(going ? `[data-go="${CSS.escape(event.key)}"]` : `[data-shortcut="${CSS.escape(event.key)}"]`);
    going = false;
    if (found) {
        event.preventDefault();
        act(found);
    }
});

// A second click while the first is under way does nothing; the key in the form guards the rest.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "dialog") {
        return;
    }
    if (form.dataset.sent) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
    }
    if (form.method === "post") {
        form.dataset.sent = "yes";
        document.getElementById("working")?.removeAttribute("hidden");
    }
}, true);

const free = () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    document.getElementById("working")?.setAttribute("hidden", "");
};

window.addEventListener("pageshow", free);
document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.requestConfig?.verb === "get") {
        return;
    }
    // Where the page goes on, the form stays sent until it is gone.
    if (!event.detail.xhr?.getResponseHeader("HX-Redirect")) {
        free();
    }
});

// What was wrong is read out, and each field that is wrong says so.
document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "problem") {
        if (event.detail.requestConfig?.verb === "get" && !event.detail.boosted) {
            // A part of the page was read anew; what was wrong still is.
            return;
        }
        document.getElementById("problem")?.replaceChildren();
        return;
    }
    document.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    event.detail.target.querySelectorAll("[data-field]").forEach((item) => {
        const field = document.getElementById(item.dataset.field) || document.getElementsByName(item.dataset.field)[0];
        field?.setAttribute("aria-invalid", "true");
    });
    event.detail.target.focus();
    event.detail.target.scrollIntoView({ block: "nearest" });
});

document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
