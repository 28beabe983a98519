// @vitest-environment jsdom
import { afterEach, describe, expect, test } from "vitest";
import { exchange, openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { createShapeId, DefaultColorStyle, toRichText, type TLGeoShape } from "tldraw";
import { addCard, outlineBoard } from "@cojourney/journey-model";
import { openRandom, seededBoard } from "@cojourney/journey-model/testing";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { carryOutRemoval } from "#structure/removal.ts";

const note = createShapeId("shared");
let screens: readonly Screen[] = [];
afterEach(() => {
  for (const screen of screens) screen.close();
});

// More than there are turns: giving a shape the colour that it has is no change.
const colors = [...DefaultColorStyle.values].filter((color) => color !== "black");

/** The ways to change one drawn shape, each with a value of its own; what is changed, as it stands now. */
const fields = {
  place: (n: number) => ({ x: n, y: -n }),
  color: (n: number) => ({ props: { color: colors[n % colors.length]! } }),
  width: (n: number) => ({ props: { w: 100 + n } }),
  text: (n: number) => ({ props: { richText: toRichText(`text ${n}`) } }),
};
type Field = keyof typeof fields;
const names: readonly Field[] = ["place", "color", "width", "text"];

function readField({ editor }: Screen, field: Field): string {
  const { x, y, props } = editor.getShape<TLGeoShape>(note)!;
  return JSON.stringify(
    { place: [x, y], color: props.color, width: props.w, text: props.richText }[field],
  );
}

async function doOn(screen: Screen, field: Field, n: number): Promise<void> {
  screen.editor.markHistoryStoppingPoint(`${field} ${n}`);
  screen.editor.updateShape<TLGeoShape>({ id: note, type: "geo", ...fields[field](n) });
  await exchange(screens);
}

describe("two people change one drawn shape in turns", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "and one takes back all of theirs: what the other made of it stays (seed %i)",
    async (seed) => {
      const random = openRandom(seed);
      screens = openScreens(2);
      const [ann, bob] = [screens[0]!, screens[1]!];
      bob.editor.createShape({ id: note, type: "geo", x: 5, y: 5, props: { w: 90, h: 60 } });
      await exchange(screens);
      /** What each field should say without Ann: the last value that somebody else gave it. */
      const withoutAnn = new Map(names.map((field) => [field, readField(bob, field)]));
      for (let n = 1; n <= colors.length; n++) {
        const field = names[random.below(names.length)]!;
        const isBob = random.below(2) === 0;
        await doOn(isBob ? bob : ann, field, n);
        if (isBob) withoutAnn.set(field, readField(bob, field));
      }
      for (let step = 0; step < 20 && ann.undo.canUndo(); step++) {
        ann.editor.undo();
        await exchange(screens);
      }
      expect(ann.editor.getCanUndo()).toBe(false);
      for (const screen of screens)
        expect(new Map(names.map((field) => [field, readField(screen, field)]))).toEqual(
          withoutAnn,
        );
    },
  );
});

test("a phase that was removed on the canvas comes back with all its cards by undo in the map", async () => {
  screens = openScreens(2, seededBoard("funnel"));
  const [ann, bob] = [screens[0]!, screens[1]!];
  const [map] = outlineBoard(ann.reading().board);
  const { phase, steps } = map!.phases[1]!;
  const laneId = map!.lanes[0]!.id;
  for (const title of ["een", "twee"])
    addCard(ann.journey, { kind: "note", stepId: steps[0]!.step.id, laneId, before: null, title });
  ann.undo.stop();
  await exchange(screens);
  const whole = bob.reading().board;

  ann.editor.deleteShapes([derivedShapeId("phase", phase.id)]);
  await settle();
  // It holds cards, so the canvas asks first; she lets them go along.
  const [asked] = canvasSession(ann.editor).structure.asked.get();
  expect(asked).toEqual({ type: "phase", id: phase.id });
  carryOutRemoval(ann.journey, asked!, null);
  await exchange(screens);
  expect([bob.reading().board.phases.has(phase.id), bob.reading().board.cards.size]).toEqual([
    false,
    0,
  ]);
  // What the map's Ctrl+Z and the button in the top bar do.
  ann.undo.undo();
  await exchange(screens);
  for (const screen of screens) {
    expect(screen.reading().board).toEqual(whole);
    expect(screen.editor.getShape(derivedShapeId("phase", phase.id))).toBeDefined();
  }
  await settle();
});
