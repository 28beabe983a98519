import { beforeEach, expect, test } from "vitest";
import {
  addCard,
  addTag,
  outlineBoard,
  setChannels,
  tagCard,
  type CardFields,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { openReplica, seededBoard, type Replica } from "@cojourney/journey-model/testing";
import { clipCards, pasteClip, readClip } from "#clipboard/clipped-cards.ts";

let ann: Replica;
let other: Replica;

beforeEach(() => {
  ann = openReplica("ann", 1_000, seededBoard("five-phase"));
  other = openReplica("other", 2_000, seededBoard("funnel"));
});

const mapOf = ({ reading }: Replica): JourneyOutline => outlineBoard(reading().board)[0]!;
const titlesIn = (replica: Replica, step: number, lane: number) => {
  const map = mapOf(replica);
  const cell = map.cards.get(`${map.steps[step]!.step.id}\n${map.lanes[lane]!.id}`) ?? [];
  return cell.map(({ title }) => title);
};

function add(title: string, step: number, lane: number, fields: Partial<CardFields> = {}): string {
  const map = mapOf(ann);
  const place = { stepId: map.steps[step]!.step.id, laneId: map.lanes[lane]!.id };
  const added = addCard(ann.journey, { ...place, kind: "note", before: null, title, fields });
  if (!added.ok) throw new Error("refused");
  return added.value;
}

function clip(...ids: readonly string[]) {
  const { board } = ann.reading();
  return clipCards(board, "board-a", outlineBoard(board), new Set(ids))!;
}

function paste(to: Replica, html: string, step: number, lane: number, boardId: string) {
  const outline = mapOf(to);
  const place = { stepId: outline.steps[step]!.step.id, laneId: outline.lanes[lane]!.id };
  const at = { outline, ...place, before: null };
  return pasteClip(to.journey, to.reading().board, boardId, readClip(html)!, at);
}

test("cards keep how they stood to each other, in another cell, and one undo takes them back", () => {
  const clipping = clip(add("one", 0, 0), add("two", 0, 0), add("right", 1, 0), add("below", 0, 1));
  expect(clipping.text).toBe("one\ntwo\nbelow\nright");
  expect(paste(ann, clipping.html, 2, 1, "board-a")).toHaveLength(4);
  expect(titlesIn(ann, 2, 1)).toEqual(["one", "two"]);
  expect(titlesIn(ann, 3, 1)).toEqual(["right"]);
  expect(titlesIn(ann, 2, 2)).toEqual(["below"]);
  ann.undo.undo();
  expect(ann.reading().board.cards.size).toBe(4);
});

test("on another board a card brings its tags and its channel by name, and no evidence", () => {
  setChannels(ann.journey, [{ id: "a1", name: "Market stall" }]);
  setChannels(other.journey, [{ id: "b9", name: "market stall" }]);
  const id = add("Buys", 0, 0, { channel: "a1", evidenceIds: ["quote"], color: "plum" });
  const tag = addTag(ann.journey, { name: "Legal", color: "rose" });
  const [card] = ann.reading().board.cards.keys();
  if (tag.ok && card) tagCard(ann.journey, card, tag.value);
  const [pasted] = paste(other, clip(id).html, 0, 0, "board-b");
  const { board } = other.reading();
  expect(board.cards.get(pasted!)).toMatchObject({
    title: "Buys",
    channel: "b9",
    evidenceIds: [],
    color: "plum",
    tags: board.meta.tags.map((known) => known.id),
  });
  expect(board.meta.tags).toMatchObject([{ name: "Legal", color: "rose" }]);
});

test("what sticks out of the map stands in its last step and lane", () => {
  const { html } = clip(add("left", 0, 0), add("far", 4, 6));
  const ids = paste(other, html, 2, 6, "board-b");
  expect(ids).toHaveLength(2);
  expect(titlesIn(other, 2, 6)).toEqual(["left", "far"]);
});

const wrap = (value: unknown) =>
  `<span data-cojourney="${encodeURIComponent(JSON.stringify(value))}"></span>`;

test.each([
  ["nothing of ours", "<b>words</b>"],
  ["no JSON", '<span data-cojourney="%7B"></span>'],
  ["no encoding", '<span data-cojourney="%"></span>'],
  ["no cards", wrap({ boardId: "a", cards: [] })],
  ["a title of a megabyte", wrap({ boardId: "a", cards: [{ title: "x".repeat(1e6) }] })],
  ["something else", wrap(["__proto__"])],
])("%s is no clip", (_, html) => {
  expect(readClip(html)).toBeNull();
});
