// What every page does: forms that are sent once, and problems that are heard.

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

// Where a form was sent to is no page: an answer that it was not done leaves the address as it is.
document.addEventListener("htmx:beforeHistoryUpdate", (event) => {
    if (event.detail.xhr.status >= 400) {
        event.detail.history.type = "replace";
        event.detail.history.path = location.pathname + location.search;
    }
});

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
