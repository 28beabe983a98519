import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addCard,
  duplicateStep,
  moveStep,
  removeCard,
  setCardFields,
  writeText,
} from "#commands/index.ts";
import { firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplica } from "#testing/replicas.ts";

/** What only a newer version of us writes: a kind of card, a field of a card we know, and a root. */
function writeAsNewer(doc: Y.Doc, cardId: string, place: unknown): void {
  doc.transact(() => {
    const newer = new Y.Map<unknown>();
    newer.set("kind", "telepathy");
    newer.set("title", new Y.Text("From the future"));
    newer.set("place", place);
    newer.set("strength", [{ at: 1, of: "ten" }]);
    newer.set("bytes", new Uint8Array([0, 255, 7]));
    doc.getMap("cards").set("newer", newer);
    const known = doc.getMap("cards").get(cardId);
    if (known instanceof Y.Map) known.set("smell", "coffee");
    doc.getMap("moods").set("m1", new Y.Map([["color", "teal"]]));
  });
}

function futureOf(doc: Y.Doc, cardId: string): unknown {
  const cards = doc.getMap("cards");
  const known = cards.get(cardId);
  return {
    newer: cards.get("newer"),
    smell: known instanceof Y.Map ? known.get("smell") : null,
    moods: doc.getMap("moods").toJSON(),
  };
}

test("what a newer version wrote stays as it is while people work beside it", () => {
  const ann = openReplica("ann", 1_000, furnishedBoard());
  const { journey, reading, undo } = ann;
  const { steps } = firstMap(journey);
  const [card, gone] = [...reading().board.cards.values()];
  const [first, second] = steps;
  if (!card || !gone || !first || !second)
    throw new Error("The furnished board has cards in steps.");
  writeAsNewer(journey.doc, card.id, card.place);
  const before = JSON.stringify(futureOf(journey.doc, card.id));
  expect(before).toContain("From the future");
  const seen = reading().board.cards.size;

  const { stepId, laneId } = card.place;
  addCard(journey, { kind: card.kind, stepId, laneId, before: null, title: "Beside it" });
  writeText(journey, { root: "cards", id: card.id, field: "title" }, "Written in beside it");
  setCardFields(journey, card.id, { momentOfTruth: true });
  moveStep(journey, first.step.id, { phaseId: second.phase.id, before: null });
  duplicateStep(journey, first.step.id);
  undo.undo();
  removeCard(journey, gone.id);
  undo.undo();

  expect(JSON.stringify(futureOf(journey.doc, card.id))).toBe(before);
  expect(reading().board.cards.size).toBe(seen + 1);
  expect(reading().board.cards.get(card.id)?.title).toBe("Written in beside it");
  expect(reading().problems).toMatchObject([{ root: "cards", id: "newer" }]);
  // And it is what others get of us.
  const bob = openReplica("bob", 2_000, Y.encodeStateAsUpdate(journey.doc));
  expect(JSON.stringify(futureOf(bob.journey.doc, card.id))).toBe(before);
});
