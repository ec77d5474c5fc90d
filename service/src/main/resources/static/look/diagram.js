// Draws the process model where a page has a place for it, when its place is opened.
// Attributes: data-diagram (address of the BPMN), data-source (id of the field that holds it instead), data-done and data-open (ids of steps, by commas), data-failed (words).

const DRAWING = new URL("../webjars/bpmn-js/18.31.1/dist/", import.meta.url);

// The library is large: it comes when a diagram is looked at.
const library = () => new Promise((resolve, reject) => {
    if (window.BpmnJS) {
        resolve();
        return;
    }
    for (const look of ["diagram-js.css", "bpmn-js.css"]) {
        document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL(`assets/${look}`, DRAWING) }));
    }
    document.head.append(Object.assign(document.createElement("script"), { src: new URL("bpmn-navigated-viewer.production.min.js", DRAWING), onload: resolve, onerror: reject }));
});

const draw = async (place) => {
    if (place.dataset.drawn) {
        return;
    }
    place.dataset.drawn = "yes";
    try {
        await library();
        const drawn = place.dataset.source ? document.getElementById(place.dataset.source).value
            : await (await fetch(place.dataset.diagram, { headers: { Accept: "application/xml" } })).text();
        const viewer = new window.BpmnJS({ container: place });
        await viewer.importXML(drawn);
        const canvas = viewer.get("canvas");
        canvas.zoom("fit-viewport", "auto");
        const mark = (ids, marker) => (ids || "").split(",").filter((id) => id && viewer.get("elementRegistry").get(id))
            .forEach((id) => canvas.addMarker(id, marker));
        mark(place.dataset.done, "step-done");
        mark(place.dataset.open, "step-open");
        place.setAttribute("data-ready", "yes");
    }
    catch (failure) {
        place.textContent = place.dataset.failed;
    }
};

document.querySelectorAll("[data-diagram]").forEach((place) => {
    const details = place.closest("details");
    if (!details || details.open) {
        draw(place);
    }
    details?.addEventListener("toggle", () => details.open && draw(place));
});
