// @vitest-environment jsdom
import { drawRectangle, openScreens, settle } from "#canvas/testing/open-screen.ts";
import { expect, test } from "vitest";
import { createShapeId } from "tldraw";
import { buildBoard } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { HandlesForDrawings } from "#canvas/selection/handles-for-drawings.ts";

test("cards that are selected together have no handles, and with a drawing among them they do", async () => {
  const [ann] = openScreens(1, Y.encodeStateAsUpdate(buildBoard({ cards: 84 }).doc));
  const { editor } = ann!;
  const handles = new HandlesForDrawings(editor);
  const cards = editor.getCurrentPageShapes().filter(({ type }) => type === "card");
  editor.select(cards[0]!, cards[1]!);
  expect(handles.isActive()).toBe(false);
  const drawn = createShapeId("drawn");
  drawRectangle(ann!, drawn, 0, -900);
  await settle();
  editor.select(cards[0]!.id, drawn);
  expect(handles.isActive()).toBe(true);
  ann!.close();
});
