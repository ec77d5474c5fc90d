// Warns before a session ends, tells the server while somebody works, and loses nothing that was typed: what stood in the
// forms of a page when its user was signed out waits in this window until he, and nobody else, signs in again. It waits as
// well where a page is left for the other language, where its token was no longer good, and where there was no connection.

const KEY = "draft";
const LONGEST = 12 * 3600_000;
const WORKING = 120_000;

const dialog = document.getElementById("session");
const user = dialog?.dataset.user;
const here = (() => {
    const asked = new URLSearchParams(location.search);
    // The same page in the other language, or after something was done.
    asked.delete("lang");
    asked.delete("done");
    return location.pathname + (asked.size ? `?${asked}` : "");
})();
const unsent = document.getElementById("unsent");

// What was typed.

const read = () => {
    try {
        return JSON.parse(sessionStorage.getItem(KEY));
    }
    catch {
        return null;
    }
};
const forget = () => sessionStorage.removeItem(KEY);
const write = (draft) => sessionStorage.setItem(KEY, JSON.stringify(draft));
const forms = () => [...document.querySelectorAll("main form")].filter((form) => form.method === "post");
const fields = (form) => [...form.elements].filter((field) => field.name
    && field.matches("input:not([type=hidden], [type=password], [type=file]), select, textarea"));
const ticked = (field) => field.matches("[type=checkbox], [type=radio]");
const fresh = (field) => ticked(field) ? field.checked === field.defaultChecked
    : field.options ? [...field.options].every((option) => option.selected === option.defaultSelected)
        || (![...field.options].some((option) => option.defaultSelected) && field.selectedIndex === 0)
        : field.value === field.defaultValue;

function keep(lost) {
    const typed = forms().map((form) => ({
        action: form.getAttribute("action"),
        fields: fields(form).map((field, at) => [at, field.name, ticked(field) ? field.checked : field.value, fresh(field),
            ticked(field) ? field.value : null])
            .filter(([, , , untouched]) => !untouched),
    }));
    write({ user, path: here, at: Date.now(), lost, typed });
}

function fillIn(draft) {
    let filled = 0;
    forms().forEach((form, nth) => {
        const typed = draft.typed[nth];
        if (typed?.action !== form.getAttribute("action")) {
            return;
        }
        const all = fields(form);
        for (const [at, name, value, , own] of typed.fields) {
            // A list may have other rows by now: a box is known by what it stands for.
            const field = own === null ? all[at] : all.find((each) => ticked(each) && each.name === name && each.value === own);
            if (field?.name !== name) {
                continue;
            }
            if (ticked(field)) {
                field.checked = value;
            }
            else {
                field.value = value;
            }
            field.closest("details")?.setAttribute("open", "");
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.dispatchEvent(new Event("change", { bubbles: true }));
            filled++;
        }
    });
    document.getElementById("restored").hidden = filled === 0;
}

const cameBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";

// Said where it happens: what was typed stays where it is, and a copy of it waits.
function notSent() {
    keep(true);
    unsent.hidden = false;
    unsent.scrollIntoView({ block: "nearest" });
}

function arrive() {
    const draft = read();
    if (!draft) {
        return;
    }
    if (!user) {
        // At the door: whoever left by himself wants nothing kept.
        if (new URLSearchParams(location.search).has("out")) {
            forget();
        }
        else {
            write({ ...draft, lost: true });
            document.getElementById("kept")?.toggleAttribute("hidden", draft.typed.every((form) => form.fields.length === 0));
        }
        return;
    }
    if (draft.user !== user || Date.now() - draft.at > LONGEST) {
        forget();
    }
    else if (document.querySelector(".problem[data-code=expired-form]")) {
        // Back to where it was typed, with a token that is good.
        write({ ...draft, lost: true });
        location.replace(draft.path);
    }
    else if (document.querySelector(".problem[data-code]") && !draft.lost && draft.path !== here) {
        // It was refused, on a page of its own; behind that page is the one it was typed in.
        return;
    }
    else if (draft.path === here && (draft.lost || cameBack)) {
        forget();
        fillIn(draft);
    }
    else if (draft.lost && !draft.tried && location.pathname === "/desk") {
        write({ ...draft, tried: true });
        location.replace(draft.path);
    }
    else if (!draft.lost || draft.tried) {
        forget();
    }
}

// How long the session lasts.

let timer = null, touched = Date.now();

function leave() {
    keep(true);
    location.assign("/sign-in?ended");
}

function told({ left, warning, extendable }) {
    clearTimeout(timer);
    if (left > warning) {
        dialog.close();
        timer = setTimeout(ask, (left - warning + 1) * 1000);
        return;
    }
    const text = document.getElementById("session-text");
    text.textContent = (extendable ? text.dataset.idle : text.dataset.longest).replace("{0}", Math.max(1, Math.round(left / 60)));
    dialog.querySelector("[data-stay]").hidden = !extendable;
    dialog.querySelector("[data-again]").hidden = extendable;
    if (!dialog.open) {
        dialog.showModal();
    }
    timer = setTimeout(ask, Math.min(30, left + 1) * 1000);
}

async function call(method) {
    const form = dialog.querySelector("form");
    try {
        const answer = await fetch(form.action, { method, headers: { Accept: "application/json" },
            body: method === "POST" ? new URLSearchParams(new FormData(form)) : undefined });
        if (answer.status === 401) {
            leave();
        }
        else if (answer.ok) {
            told(await answer.json());
        }
        else if (method === "POST") {
            ask();
        }
    }
    catch {
        // The network is away; it is asked again, and nothing is lost meanwhile.
        timer = setTimeout(ask, 30_000);
    }
}

const ask = () => call("GET");
const stay = () => {
    touched = Date.now();
    call("POST");
};

if (user) {
    dialog.querySelector("[data-stay]").addEventListener("click", stay);
    dialog.addEventListener("cancel", stay);
    dialog.querySelector("[data-again]").addEventListener("click", leave);
    for (const sign of ["keydown", "pointerdown"]) {
        document.addEventListener(sign, () => Date.now() - touched > WORKING && !dialog.open && stay(), { passive: true });
    }
    document.addEventListener("visibilitychange", () => document.hidden || ask());
    window.addEventListener("submit", (event) => {
        const post = event.target.method === "post" && event.target.closest("main");
        unsent.hidden = true;
        if (post && !navigator.onLine) {
            event.preventDefault();
            event.stopImmediatePropagation();
            notSent();
        }
    }, true);
    for (const failure of ["htmx:sendError", "htmx:timeout"]) {
        document.addEventListener(failure, (event) => event.detail.requestConfig?.verb === "post" && event.target.closest?.("main") && notSent());
    }
    // Carried out, and shown on the page itself. What is refused is shown there as well, and counts as a success to htmx.
    document.addEventListener("htmx:afterRequest", (event) => event.target.matches?.("form")
        && event.detail.requestConfig?.verb === "post" && event.detail.xhr?.status < 400 && forget());
    document.addEventListener("click", (event) => event.target.closest(".who a[hreflang]") && keep(true));
    document.addEventListener("submit", (event) => {
        if (event.target.method === "post" && event.target.closest("main")) {
            keep(false);
        }
        else if (event.target.getAttribute("action")?.endsWith("/sign-out")) {
            forget();
        }
    });
    document.addEventListener("htmx:beforeOnLoad", (event) => event.detail.xhr.status === 401 && keep(true));
    document.addEventListener("htmx:afterSwap", () => document.querySelector("#problem [data-code=expired-form]") && keep(true));
    told({ left: Number(dialog.dataset.left), warning: Number(dialog.dataset.warning), extendable: dialog.dataset.extendable === "true" });
}
arrive();
