// Receiving by keyboard: Enter goes on to the next field and never to a button, which only Ctrl+Enter presses (keys.js);
// what is missing is said while one ticks.

const form = document.querySelector("form[data-next-on-enter]");

if (form) {
    const rows = [...form.querySelectorAll("tr[data-asked]")];
    const all = form.querySelector("[data-all-brought]");
    const lacking = document.getElementById("lacking");
    const anyway = document.getElementById("anyway");
    const tick = (row) => row.querySelector("input[type=checkbox]");
    const fields = () => [...form.querySelectorAll("input:not([type=hidden]), select, textarea")]
        .filter((field) => field.checkVisibility() && !field.disabled);

    const say = () => {
        const missing = rows.filter((row) => !tick(row).checked);
        if (all) {
            all.checked = missing.length === 0;
        }
        if (lacking) {
            const names = missing.map((row) => row.querySelector("label").textContent.trim());
            lacking.hidden = names.length === 0;
            lacking.textContent = names.length ? lacking.dataset.text.replace("{0}", names.join("; ")) : "";
            anyway.closest("p").hidden = names.length === 0;
            anyway.required = names.length > 0;
        }
    };

    all?.addEventListener("change", () => {
        rows.forEach((row) => { tick(row).checked = all.checked; });
        say();
    });
    form.addEventListener("change", (event) => event.target !== all && say());
    say();

    form.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target.matches("input, select")) {
            event.preventDefault();
            const order = fields();
            const next = order[order.indexOf(event.target) + 1];
            next?.focus();
            next?.select?.();
        }
    });

    // A slip opens beside the form, which stays as it is and may still be sent.
    window.addEventListener("submit", (event) => {
        if (event.submitter?.formTarget === "_blank") {
            event.stopImmediatePropagation();
        }
    }, true);
}
