// Shows how far a long change is while its form waits for the answer.
// data-progress on the form: the address that tells {done, total}, or nothing while there is none.
document.querySelectorAll("form[data-progress]").forEach((form) => form.addEventListener("submit", () => {
    const place = form.querySelector(".progress-of");
    const look = async () => {
        if (!form.isConnected || !form.dataset.sent) {
            place.hidden = true;
            return;
        }
        const answer = await fetch(form.dataset.progress, { headers: { Accept: "application/json" } });
        const { done, total } = answer.ok ? await answer.json() : {};
        if (total) {
            place.hidden = false;
            Object.assign(place.querySelector("progress"), { max: total, value: done });
            place.querySelector("output").textContent = `${done} / ${total}`;
        }
        setTimeout(look, 1000);
    };
    setTimeout(look, 500);
}));
