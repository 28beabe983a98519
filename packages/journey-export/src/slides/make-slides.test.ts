import { expect, it } from "vitest";
import { kindColors } from "#drawing/palette.ts";
import { type Slide, slideFrame, slideSize, type SlideShape } from "#presentation/presentation.ts";
import { makeSlides } from "#slides/make-slides.ts";
import { cellHeight } from "#slides/measure.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import {
  coffeeGrinderSnapshot,
  futureSnapshot,
  plannedSnapshot,
  votedSnapshot,
} from "#testing/sample-snapshot.ts";

const sample = coffeeGrinderSnapshot("nl");
const options = exportOptions("nl", { client: "Maalsteeg", facilitator: "Noor" });
const { slides } = makeSlides(sample, options);
const hostile = makeSlides(hostileSnapshot("nl"), options).slides;

const titleOf = ({ title }: Slide): string => title.map(({ text }) => text).join("");

function textsOf(shape: SlideShape): readonly string[] {
  if (shape.kind === "lineChart")
    return shape.categories.flatMap(({ group, label }) => [group, label]);
  const paragraphs =
    shape.kind === "text"
      ? shape.paragraphs
      : shape.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""));
}

/** What the tables of the first slide with this title say, cell by cell. */
function rowsOn(all: readonly Slide[], title: string): readonly (readonly string[])[] {
  const shapes = all.find((slide) => titleOf(slide) === title)?.shapes ?? [];
  const rows = shapes.flatMap((shape) => (shape.kind === "table" ? shape.rows : []));
  return rows.map(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(""),
    ),
  );
}

/** Of a table what its texts need, which is not what it says of itself. */
function neededHeight(shape: SlideShape): number {
  if (shape.kind !== "table") return shape.h;
  const rows = shape.rows.map(({ cells }) =>
    Math.max(...cells.map((c, i) => cellHeight(c.paragraphs, shape.columnWidths[i] ?? 0))),
  );
  return rows.reduce((sum, h) => sum + h, 0);
}

it("tells the board in order: cover, in short, personas, journeys, curves, lists", () => {
  const titles = slides.map(titleOf);
  const order = [
    sample.board.meta.title,
    "Samenvatting",
    "Persona: Sanne Vermeer",
    "Persona: Yusuf Demir",
    "Sanne zoekt een molen die haar ochtend bijhoudt (huidig): De reis in één oogopslag",
    "Sanne zoekt een molen die haar ochtend bijhoudt (huidig): emotiecurve",
    "Sanne Vermeer: 1. Bewustwording",
    "Sanne Vermeer: 7. Aanbeveling",
    "Yusuf Demir: 1. Bewustwording",
    "Emotiecurves",
    "Momenten van de waarheid",
    "Afhaakmomenten",
    "Knelpunten",
    "Kansen",
  ];
  expect(titles.filter((title) => order.includes(title))).toStrictEqual(order);
});

it("says every card of the board in a table that can be edited", () => {
  const said = slides.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === "table" ? textsOf(shape) : [])),
  );
  for (const { title } of sample.board.cards.values())
    expect(said.some((text) => text.startsWith(title))).toBe(true);
});

it("puts the scores of each journey, and of both together, in charts that can be edited", () => {
  const charts = slides.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === "lineChart"));
  expect(
    charts.map((chart) => (chart.kind === "lineChart" ? chart.series.length : 0)),
  ).toStrictEqual([1, 1, 2]);
  const scores = [...sample.board.emotions.values()].map(({ score }) => score);
  const together = charts.at(-1);
  const drawn =
    together?.kind === "lineChart"
      ? together.series.flatMap(({ values }) => values.filter((value) => value !== null))
      : [];
  expect(drawn.toSorted((a, b) => a - b)).toStrictEqual(scores.toSorted((a, b) => a - b));
});

it("has a slide for the solutions as soon as there are some", () => {
  const [first, ...rest] = sample.board.lanes.values();
  if (!first) throw new Error("The sample has lanes.");
  const lanes = new Map([first, ...rest].map((lane) => [lane.id, { ...lane, kind: "solutions" }]));
  const solved = makeSlides({ ...sample, board: { ...sample.board, lanes } }, options);
  expect(slides.map(titleOf)).not.toContain("Oplossingen");
  expect(solved.slides.map(titleOf)).toContain("Oplossingen");
});

it.each([
  ["the sample", slides],
  ["a board full of long and strange texts", hostile],
])("keeps everything of %s on its slide", (_board, all) => {
  for (const { shapes } of all)
    for (const shape of shapes) {
      const lowest = shape.kind === "table" ? slideFrame.content : { y: 0, h: slideSize.h };
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.w).toBeLessThanOrEqual(slideSize.w + 0.01);
      expect(shape.y + neededHeight(shape)).toBeLessThanOrEqual(lowest.y + lowest.h + 0.01);
    }
});

it("shows of a future journey what is different, and only the phases in which something is", () => {
  const titles = makeSlides(futureSnapshot("nl"), options).slides.map(titleOf);
  const future = titles.filter((title) => title.startsWith("Sanne Vermeer (gewenst): "));
  expect(future).toStrictEqual([
    "Sanne Vermeer (gewenst): Huidig tegenover gewenst",
    "Sanne Vermeer (gewenst): 1. Bewustwording",
    // What is gone from it was here.
    "Sanne Vermeer (gewenst): 6. Loyaliteit",
  ]);
  expect(titles).toContain("Sanne Vermeer (huidig): 7. Aanbeveling");
});

it("shows on the timeline what goes on after its last month, and says how much begins after that", () => {
  const all = makeSlides(plannedSnapshot("en"), { ...options, language: "en" }).slides;
  const timeline = rowsOn(all, "Roadmap");
  const [last, long] = timeline.toReversed();
  expect(last?.[0]).toBe("1 begins after January 2027: see the list that follows.");
  expect([long?.[0], long?.at(-1)]).toStrictEqual(["Eigen reparatiedienst", "→"]);
  expect(timeline.flat().filter((text) => text === "→")).toHaveLength(1);
});

it("lists what people voted for, and puts it first among the opportunities", () => {
  const all = makeSlides(votedSnapshot("nl"), options).slides;
  const round = rowsOn(all, "Stemming: Wat eerst?");
  expect(round.map(([votes]) => votes)).toStrictEqual(["Stemmen", "4", "1", "1"]);
  const [head, first, second] = rowsOn(all, "Kansen");
  expect(head?.[1]).toBe("Stemmen");
  expect([first?.[1], second?.[1]]).toStrictEqual(["4", "1"]);
  expect(first?.[0]).toBe(round[1]?.[1]);
});

it("loses nothing of a text that goes on over several slides", () => {
  const long = Array.from({ length: 1500 }, (_, i) => `woord${i}`).join(" ");
  const [first] = sample.board.cards.values();
  if (!first) throw new Error("The sample has cards.");
  const cards = new Map([...sample.board.cards, [first.id, { ...first, title: long }]]);
  const all = makeSlides({ ...sample, board: { ...sample.board, cards } }, options).slides;
  const phases = all.filter((slide) => /: \d\. /u.test(titleOf(slide)));
  const said = phases.flatMap(({ shapes }) => shapes.flatMap(textsOf)).join(" ");
  expect(all.length).toBeGreaterThan(slides.length);
  expect(said.match(/woord\d+/gu)).toStrictEqual(long.split(" "));
});

it("shows what is planned as a timeline whose months are cells, and then who and how", () => {
  const planned = makeSlides(plannedSnapshot("nl"), options).slides;
  const titled = (title: string) => planned.find((slide) => titleOf(slide) === title);
  const [timeline] = titled("Roadmap")?.shapes ?? [];
  if (timeline?.kind !== "table") throw new Error("The timeline is a table.");
  const filled = timeline.rows.map(({ cells }) =>
    cells
      .slice(1)
      .map(({ fill }) => (fill === kindColors.solution.edge ? "x" : "."))
      .join(""),
  );
  expect(filled.filter((row) => row.includes("x"))).toStrictEqual([
    "x...........",
    ".xxx........",
    "....xxxxxxxx",
  ]);
  expect(textsOf(timeline)).toContain("mrt ’26");
  const details = titled("Roadmap: details");
  expect(details?.shapes.flatMap(textsOf)).toContain("maart t/m mei 2026");
  expect(details?.notes.length).toBeGreaterThan(1);
  expect(slides.map(titleOf)).not.toContain("Roadmap");
});
