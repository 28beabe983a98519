import { buildBoard } from "@cojourney/journey-model/testing";
import { readBoard, removeJourney, removePersona } from "@cojourney/journey-model";
import * as Y from "yjs";
import { ProgramOnBoard } from "./program-on-board.ts";
import type { RunningApp } from "./running-app.ts";

/** Puts a built board on the server in place of what a new board begins with; gives its address. */
export async function storeBuiltBoard(
  app: RunningApp,
  size: { readonly cards: number; readonly journeys?: number },
): Promise<string> {
  const board = { from: "framework", title: "Built", framework: "blank", language: "en" };
  const url = await app.createBoard(board);
  using program = await ProgramOnBoard.open(url);
  const { journey } = program;
  const { personas } = readBoard(journey).board;
  removeJourney(journey, program.map().journey.id);
  for (const id of personas.keys()) removePersona(journey, id);
  Y.applyUpdate(journey.doc, Y.encodeStateAsUpdate(buildBoard(size).doc));
  while (!program.isSaved) await new Promise((resolve) => setTimeout(resolve, 20));
  return url;
}
