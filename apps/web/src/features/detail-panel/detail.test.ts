import { expect, test } from "vitest";
import { addTag, setCardFields, tagCard, writeText } from "@cojourney/journey-model";
import { buildBoard, openReplica } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { detailOf, isSameDetail } from "#features/detail-panel/detail.ts";

function openPanelOnFirstCard() {
  const { journey, reading } = openReplica(
    "reader",
    2,
    Y.encodeStateAsUpdate(buildBoard({ cards: 2 }).doc),
  );
  const [id, other] = [...reading().board.cards.keys()];
  if (!id || !other) throw new Error("There are no cards.");
  const detail = () => detailOf({ kind: "card", id }, reading().board)!;
  return { journey, id, other, detail };
}

test("letters in a card's texts, and what others do elsewhere, leave the panel as it is", () => {
  const { journey, id, other, detail } = openPanelOnFirstCard();
  const before = detail();
  writeText(journey, { root: "cards", id, field: "title" }, "Another title");
  writeText(journey, { root: "cards", id, field: "note" }, "Another note");
  setCardFields(journey, other, { momentOfTruth: true });
  expect(isSameDetail(before, detail())).toBe(true);
});

test("any other field of the card draws the panel anew, and so does the board's list of tags", () => {
  const { journey, id, detail } = openPanelOnFirstCard();
  const first = detail();
  setCardFields(journey, id, { decisionFactors: ["price"] });
  const second = detail();
  expect(isSameDetail(first, second)).toBe(false);
  const added = addTag(journey, { name: "Pain", color: "rose" });
  const third = detail();
  expect(isSameDetail(second, third)).toBe(false);
  if (added.ok) tagCard(journey, id, added.value);
  expect(isSameDetail(third, detail())).toBe(false);
});
