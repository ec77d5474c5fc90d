// The screen in the hall: keys to touch, and back to the start when nobody is there any more.

const body = document.body;
const still = document.getElementById("still");
const seconds = (name) => Number(body.dataset[name]) * 1000;
let entry = document.querySelector("input[autofocus]");
let timer;

// Whoever comes next finds no page of the one before him, nor a way back to it.
const leave = () => location.replace(body.dataset.home);

function ask() {
    still.showModal();
    timer = setTimeout(leave, seconds("leave"));
}

function stay() {
    clearTimeout(timer);
    timer = setTimeout(ask, seconds("idle"));
}

["pointerdown", "keydown", "scroll"].forEach((sign) => document.addEventListener(sign, () => still.open || stay(), { passive: true }));
still.addEventListener("close", stay);
stay();

const inputs = [...document.querySelectorAll(".kiosk-entry input:not([type=hidden])")];
inputs.forEach((input) => input.addEventListener("focus", () => { entry = input; }));

document.querySelectorAll("[data-key]").forEach((button) => button.addEventListener("click", () => {
    const key = button.dataset.key;
    if (key === "next") {
        inputs[(inputs.indexOf(entry) + 1) % inputs.length].focus();
        return;
    }
    entry.value = key === "back" ? entry.value.slice(0, -1) : (entry.value + key).slice(0, entry.maxLength);
}));
