import { expect, test } from "vitest";
import { emptyCardFields, type Card } from "#entities/card.ts";
import { CardId, LaneId, StepId } from "#entities/ids.ts";
import { cardSize } from "#layout/card-size.ts";
import { metrics } from "#layout/metrics.ts";

const card: Card = {
  ...emptyCardFields,
  id: CardId.parse("card"),
  kind: "thought",
  place: { stepId: StepId.parse("step"), laneId: LaneId.parse("lane"), rank: "a0" },
  title: "One\ntwo\nthree",
  note: "",
  tags: [],
};

test.each([
  ["who wrote it", { author: "Pat" }],
  ["a channel", { channel: "shop" }],
  ["a note", { note: "More" }],
])("%s has a line of its own under the words", (_, more) => {
  expect(cardSize(card).hasFooter).toBe(false);
  const { hasFooter, heightPx } = cardSize({ ...card, ...more });
  expect([hasFooter, heightPx - cardSize(card).heightPx]).toEqual([true, metrics.cardFooterPx]);
});
