// @vitest-environment jsdom
import { openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { EditorProvider, type TLShape } from "tldraw";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  addCard,
  addTag,
  outlineBoard,
  setCardFields,
  tagCard,
  type CardId,
} from "@cojourney/journey-model";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

let screen: Screen;
let root: Root;
let cardId: CardId;
const page = () => document.querySelector("main")!;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  screen = openScreens(1)[0]!;
  const { journey } = screen;
  const [map] = outlineBoard(screen.reading().board);
  const laneId = map!.lanes.find(({ kind }) => kind === "touchpoints")!.id;
  const place = { stepId: map!.steps[0]!.step.id, laneId, before: null };
  const added = addCard(journey, { ...place, kind: "touchpoint", title: "Pays at the desk" });
  const tag = addTag(journey, { name: "Quick", color: "teal" });
  if (!added.ok || !tag.ok) throw new Error("refused");
  cardId = added.value;
  tagCard(journey, cardId, tag.value);
  setCardFields(journey, cardId, {
    momentOfTruth: true,
    dropOff: { reason: "Queue", percent: 30 },
  });
  await settle();
  root = createRoot(document.body.appendChild(document.createElement("main")));
  act(() => root.render(<Card />));
});
afterEach(() => {
  act(() => root.unmount());
  screen.close();
  document.body.replaceChildren();
});

function Card() {
  const shape = screen.editor.getShape(derivedShapeId("card", cardId))!;
  const util = screen.editor.getShapeUtil<TLShape>(shape);
  return <EditorProvider editor={screen.editor}>{util.component(shape)}</EditorProvider>;
}
const zoomTo = (z: number) => act(() => void screen.editor.setCamera({ x: 0, y: 0, z }));

test("from afar a card has no words, and still shows that it decides, loses people and is tagged", () => {
  expect(page().textContent).toContain("Pays at the desk");
  expect(page().textContent).toContain("Quick");
  expect(page().textContent).toContain("30%");
  zoomTo(0.2);
  expect(page().textContent).toBe("");
  const far = page().querySelector(".cj-map-card-far")!;
  expect(far.getAttribute("data-kind")).toBe("touchpoint");
  expect(far.getAttribute("data-moment-of-truth")).toBe("true");
  expect(far.querySelectorAll(".cj-map-card-far-marks svg")).toHaveLength(2);
  expect(far.querySelectorAll(".cj-map-card-far-tags b")).toHaveLength(1);
  zoomTo(1);
  expect(page().textContent).toContain("Pays at the desk");
});
