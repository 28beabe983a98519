import { expect, test } from "vitest";
import { addPersona, addJourney } from "#commands/index.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { personaDropAt } from "#layout/persona-drop.ts";
import { valueOf } from "#testing/cells.ts";
import { openReplica, seededBoard } from "#testing/replicas.ts";

const { journey, reading } = openReplica("ann", 1_000, seededBoard());
const ids = ["Yusuf", "Fatma", "Joris"].map((name) => addPersona(journey, { name }));
const [yusuf, fatma, joris] = [ids[0]!, ids[1]!, ids[2]!];
const second = valueOf(
  addJourney(journey, {
    personaId: yusuf,
    framework: "five-phase",
    language: "en",
    origin: [0, 5_000],
  }),
);
const layout = layoutBoard(reading().board);
const [first] = layout.journeys;
const boxOf = (id: string) => layout.personas.find(({ persona }) => persona.id === id)!.box;
const middleOf = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => ({
  x: x + w / 2,
  y: y + h / 2,
});

test("over the map of another it gets the journey, over its own nothing", () => {
  const map = layout.journeys.find(({ outline }) => outline.journey.id === second)!;
  expect(personaDropAt(layout, middleOf(map.box), fatma)).toMatchObject({
    type: "journey",
    journeyId: second,
    gap: { x: map.bounds.x, y: map.bounds.y },
  });
  expect(personaDropAt(layout, middleOf(map.box), yusuf)).toBeNull();
  expect(personaDropAt(layout, middleOf(first!.box), yusuf)).toMatchObject({ type: "journey" });
});

test("those that wait for a journey change places among each other", () => {
  const [above, below] = [boxOf(fatma), boxOf(joris)];
  expect(personaDropAt(layout, { x: above.x + 20, y: above.y - 40 }, joris)).toMatchObject({
    type: "order",
    before: fatma,
  });
  expect(
    personaDropAt(layout, { x: below.x + 20, y: below.y + below.h + 60 }, fatma),
  ).toMatchObject({ type: "order", before: null });
});

test("beside the column, and for a persona that stands at its journey, there is no such place", () => {
  const { x, y } = boxOf(fatma);
  expect(personaDropAt(layout, { x: x - 900, y }, joris)).toBeNull();
  expect(personaDropAt(layout, { x: x + 20, y }, yusuf)).toBeNull();
});
