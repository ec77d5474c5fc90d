// Puts the text of a chosen file into a field, where it can be looked at before it is sent.
// Attributes: data-into (id of the field), data-most (bytes), data-too-large (words).
document.querySelectorAll("[data-into]").forEach((chooser) => chooser.addEventListener("change", async () => {
    const file = chooser.files[0];
    const problem = document.getElementById(`${chooser.id}-problem`);
    if (!file) {
        return;
    }
    const tooLarge = chooser.dataset.most && file.size > Number(chooser.dataset.most);
    problem?.replaceChildren(tooLarge ? chooser.dataset.tooLarge : "");
    if (!tooLarge) {
        const field = document.getElementById(chooser.dataset.into);
        field.value = await file.text();
        field.focus();
    }
}));
