import { expect, it } from "vitest";
import { writeMinutes } from "#minutes/write-minutes.ts";
import { coffeeGrinderSnapshot, plannedSnapshot, votedSnapshot } from "#testing/sample-snapshot.ts";

const about = { client: "Maalsteeg", facilitator: "Noor", language: "nl" } as const;
const snapshot = coffeeGrinderSnapshot("nl");
const lines = writeMinutes(snapshot, about).split("\n");

it("tells the whole board from top to bottom", () => {
  expect(lines[0]).toBe(`# ${snapshot.board.meta.title}`);
  expect(lines[2]).toBe("Opdrachtgever: Maalsteeg  ");
  expect(lines).toContain(`Momentopname ${snapshot.id}, 31 januari 2026`);
  for (const { title } of snapshot.board.cards.values())
    expect(lines.some((line) => line.startsWith(`- ${title.slice(0, 12)}`))).toBe(true);
  for (const { title } of snapshot.board.phases.values())
    expect(lines.some((line) => line.startsWith("### ") && line.includes(title))).toBe(true);
});

it("has headings that never skip a level", () => {
  const levels = lines.filter((line) => /^#+ /u.test(line)).map((line) => line.indexOf(" "));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
});

it("speaks English when asked to", () => {
  const english = writeMinutes(coffeeGrinderSnapshot("en"), { ...about, language: "en" });
  expect(english).toContain("## Moments of truth");
  expect(english).not.toMatch(/Klantreis|Gevoel|Knelpunt/u);
});

it("keeps a note in the item it belongs to, whatever it says", () => {
  const [first] = snapshot.board.cards.values();
  if (!first) throw new Error("The sample has cards.");
  const card = {
    ...first,
    title: "# Not a heading",
    note: "One\n\n## Not one either\n- nor an item",
  };
  const cards = new Map([...snapshot.board.cards, [card.id, card]]);
  const told = writeMinutes({ ...snapshot, board: { ...snapshot.board, cards } }, about);
  expect(told).toContain("- \\# Not a heading");
  expect(told).toContain("\n  One\n\n  \\## Not one either  \n  \\- nor an item\n");
});

it("tells what is planned, stream by stream, and what is not", () => {
  const told = writeMinutes(plannedSnapshot("nl"), about);
  const roadmap = told.slice(told.indexOf("## Roadmap"));
  expect(roadmap).toMatch(/^## Roadmap\n\n### Communicatie\n\n- \*\*februari 2026:\*\* Mail/u);
  expect(roadmap).toContain(
    "- **maart t/m mei 2026:** Keuzehulp op de productpagina  \n  Eigenaar: Webteam  \n  Gemeten aan: Vindt binnen een bezoek een molen, van 34% naar 50%  \n  Voor de kans: ",
  );
  expect(roadmap).toContain("\n\n  Drie vragen, dan drie molens.  \n  Eerst voor filterkoffie.");
  expect(told).toContain("## Oplossingen nog zonder datum\n\n- Molen op proef");
});

it("tells what people voted for, and what was set aside", () => {
  const voted = votedSnapshot("nl");
  const told = writeMinutes(voted, about);
  expect(told).toMatch(/^## Stemmingen\n\n### Wat eerst\?\n\n31 januari 2026/mu);
  expect(told).toMatch(/^1\. .+: 4 stemmen {2}\n {3}\*Yusuf Demir › .+ · Anna 2\*$/mu);
  const opportunities = told.slice(told.indexOf("\n## Kansen\n"));
  expect(opportunities).toMatch(/^\n## Kansen\n\n- .+ \(4 stemmen\)/u);
  const [parked] = voted.board.parked.values();
  expect(told.slice(told.indexOf("## Parkeerplaats"))).toContain(parked?.title);
});
