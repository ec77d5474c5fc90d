// Adds up the shares of the steps while they are typed, beside the limit they are parts of.
const sum = document.querySelector("[data-sum-of]");
const limit = document.getElementById(sum?.dataset.sumOf);
const parts = [...document.querySelectorAll("[data-share]")];

const show = () => {
    const total = parts.reduce((all, part) => all + (Number(part.value) || 0), 0);
    const words = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 3 });
    sum.textContent = `${sum.dataset.text}: ${words.format(total)} / ${words.format(Number(limit.value) || 0)}`;
    sum.classList.toggle("exceeds", Number(limit.value) > 0 && total > Number(limit.value));
};

if (sum) {
    [limit, ...parts].forEach((field) => field.addEventListener("input", show));
    show();
}
