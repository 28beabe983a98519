import { beforeEach, expect, test } from "vitest";
import {
  addCard,
  outlineBoard,
  setCardFields,
  writeText,
  type CardId,
} from "@cojourney/journey-model";
import { openReplica, seededBoard, type Replica } from "@cojourney/journey-model/testing";
import { mayChange, openRoster, type OpenRoster } from "#sync/roster.ts";
import { undoUnderLocks } from "#sync/undo-under-locks.ts";
import { openFreshCards, type FreshCards } from "#text/fresh-cards.ts";

let ann: Replica;
let fresh: FreshCards;
let roster: OpenRoster;
/** The card whose text somebody else has open. */
let othersIn: CardId | null;

beforeEach(() => {
  ann = openReplica("ann", 1_000, seededBoard("funnel"));
  othersIn = null;
  roster = openRoster(() => false);
  fresh = openFreshCards({
    ...ann,
    undo: undoUnderLocks(ann.undo, roster),
    isWrittenInByOthers: (id) => id === othersIn,
    mayChangeCards: () => mayChange(roster.reading(), "content"),
  });
});

/** The server says who is there, which is Ann alone, and what is locked. */
function say(...groups: readonly string[]): void {
  const locks = groups.map((group) => ({ group, by: "Fay" }));
  const state = { type: "state", role: "participant", you: "ann", people: [], locks };
  roster.hearControl(JSON.stringify(state));
}

function make(): CardId {
  const [map] = outlineBoard(ann.reading().board);
  const place = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[0]!.id, before: null };
  const added = addCard(ann.journey, { ...place, kind: "action" });
  if (!added.ok) throw new Error("refused");
  fresh.mark(added.value);
  return added.value;
}
const cards = () => ann.reading().board.cards;

test("left empty it goes, and leaves no step of undo behind", () => {
  make();
  expect([fresh.settle(), cards().size, ann.undo.canUndo()]).toEqual([true, 0, false]);
});

test("once somebody wrote on it or filled in a field it is a card like any other", () => {
  const written = make();
  writeText(ann.journey, { root: "cards", id: written, field: "title" }, "Kept");
  expect([fresh.settle(), fresh.current()]).toEqual([false, null]);
  const marked = make();
  setCardFields(ann.journey, marked, { momentOfTruth: true });
  expect([fresh.settle(), cards().size]).toEqual([false, 2]);
});

test("a text that was typed and wiped out again is left empty too", () => {
  const id = make();
  for (const text of ["Oops", " "])
    writeText(ann.journey, { root: "cards", id, field: "title" }, text);
  expect([fresh.settle(), cards().size]).toEqual([true, 0]);
});

test("a card that somebody else has open stays, although nothing is on it yet", () => {
  othersIn = make();
  expect([fresh.settle(), cards().size]).toEqual([false, 1]);
});

test("the next fresh card settles the one before", () => {
  const first = make();
  const second = make();
  expect([cards().has(first), cards().has(second)]).toEqual([false, true]);
});

test("left empty it leaves no step of undo behind either when somebody came or went meanwhile", () => {
  make();
  say();
  expect([fresh.settle(), cards().size, ann.undo.canUndo()]).toEqual([true, 0, false]);
});

test("locked meanwhile it stays as it is, for the server would refuse that it goes", () => {
  make();
  let heard = 0;
  ann.journey.doc.on("update", () => (heard += 1));
  say("content");
  expect([fresh.settle(), fresh.current(), cards().size, heard]).toEqual([false, null, 1, 0]);
});
