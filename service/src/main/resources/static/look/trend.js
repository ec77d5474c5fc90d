// Draws each trend from the table beside it: what the chart shows and what the table says are the same numbers.
// Rates are a line with points, counts are bars, so that they are told apart without colours as well.

const ink = "#1c2830", brand = "#0f4c5c", gold = "#8f6a00";

function numbersOf(table) {
    return [...table.tBodies[0].rows].map((row) => ({
        label: row.dataset.label,
        received: Number(row.dataset.received),
        resolved: Number(row.dataset.resolved),
        rate: row.dataset.rate ? Number(row.dataset.rate) : null,
    }));
}

function options(numbers) {
    const size = { fontSize: 12, color: ink };
    return {
        animation: false,
        grid: [{ left: 44, right: 12, top: 12, height: "36%" }, { left: 44, right: 12, bottom: 24, height: "36%" }],
        xAxis: [0, 1].map((gridIndex) => ({ type: "category", gridIndex, data: numbers.map((each) => each.label), axisLabel: size })),
        yAxis: [{ type: "value", gridIndex: 0, min: 0, max: 100, axisLabel: size },
            { type: "value", gridIndex: 1, minInterval: 1, axisLabel: size }],
        series: [
            { type: "bar", xAxisIndex: 1, yAxisIndex: 1, data: numbers.map((each) => each.received),
                itemStyle: { color: "#ffffff", borderColor: brand, borderWidth: 1.5 } },
            { type: "bar", xAxisIndex: 1, yAxisIndex: 1, data: numbers.map((each) => each.resolved),
                itemStyle: { color: brand } },
            { type: "line", xAxisIndex: 0, yAxisIndex: 0, data: numbers.map((each) => each.rate), connectNulls: false,
                symbol: "circle", symbolSize: 8, lineStyle: { width: 2.5, color: gold }, itemStyle: { color: gold } },
        ],
    };
}

function draw() {
    document.querySelectorAll("[data-chart]").forEach((place) => {
        const table = document.getElementById(place.dataset.chart);
        if (table && !place.dataset.drawn) {
            place.dataset.drawn = "yes";
            window.echarts.init(place, null, { renderer: "canvas" }).setOption(options(numbersOf(table)));
        }
    });
}

draw();
document.addEventListener("htmx:afterSwap", draw);
window.addEventListener("resize", () => document.querySelectorAll("[data-drawn]").forEach((place) =>
    window.echarts.getInstanceByDom(place)?.resize()));
