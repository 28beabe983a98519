import {
  addCard,
  addParkedCard,
  addTag,
  changeTag,
  duplicateCards,
  linkEvidence,
  moveCard,
  parkCard,
  removeCard,
  removeTag,
  setCardFields,
  setEmotion,
  tagCard,
  textAt,
  unlinkEvidence,
  unparkCard,
  untagCard,
  writeDrawing,
  writeText,
} from "#commands/index.ts";
import type { TextTarget } from "#document/text-fields.ts";
import { CardFields, CardKind } from "#entities/card.ts";
import { PersonaColor } from "#entities/persona.ts";
import { pick, pickBefore, pickCell, pickOrNull, pickText, type Hand } from "#testing/hand.ts";

const labels = ["owner", "location", "timeOfDay"] as const;

/** More cards than these make histories slow without making them harder. */
const MAX_CARDS = 60;

/** What people do with content and drawing. */
export const cardActions = {
  addCard(hand: Hand) {
    const cell = pickCell(hand);
    const before = pickBefore(hand, 2);
    if (cell) addCard(hand.journey, { ...cell, before, kind: "note", title: hand.text });
  },
  moveCard(hand: Hand) {
    const id = pick(hand, 2, hand.board.cards.keys());
    const cell = pickCell(hand);
    if (id && cell) moveCard(hand.journey, id, { ...cell, before: pickBefore(hand, 1) });
  },
  duplicateCards(hand: Hand) {
    const ids = [...hand.board.cards.keys()].filter((_, i) => i % (hand.picks[0] + 1) === 0);
    if (hand.board.cards.size < MAX_CARDS) duplicateCards(hand.journey, ids);
  },
  removeCard(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    if (id) removeCard(hand.journey, id);
  },
  parkCard(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    if (id) parkCard(hand.journey, id);
  },
  addParkedCard(hand: Hand) {
    if (hand.board.parked.size < MAX_CARDS) addParkedCard(hand.journey, hand.text);
  },
  unparkCard(hand: Hand) {
    const id = pick(hand, 0, hand.board.parked.keys());
    if (id) unparkCard(hand.journey, id);
  },
  moveParkedCard(hand: Hand) {
    const id = pick(hand, 2, hand.board.parked.keys());
    const cell = pickCell(hand);
    if (id && cell) moveCard(hand.journey, id, { ...cell, before: pickBefore(hand, 1) });
  },
  setLabel(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    const field = pick(hand, 1, labels) ?? "owner";
    const value = pickOrNull(hand, 2, [hand.text, hand.text]);
    if (id) setCardFields(hand.journey, id, { [field]: value });
  },
  setCardFields(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    if (!id) return;
    setCardFields(hand.journey, id, {
      kind: pick(hand, 1, CardKind.options) ?? "note",
      momentOfTruth: hand.picks[2] % 2 === 0,
      device: pickOrNull(hand, 2, CardFields.shape.device.unwrap().options),
      dropOff: pickOrNull(hand, 1, [{ reason: hand.text, percent: hand.picks[2] }]),
    });
  },
  addTag(hand: Hand) {
    const color = pick(hand, 1, PersonaColor.options) ?? "teal";
    addTag(hand.journey, { name: `${hand.text}${hand.picks[0]}`, color });
  },
  changeTag(hand: Hand) {
    const tag = pick(hand, 0, hand.board.meta.tags);
    const color = pick(hand, 1, PersonaColor.options) ?? "teal";
    if (tag) changeTag(hand.journey, tag.id, { name: `${hand.text}x`, color });
  },
  removeTag(hand: Hand) {
    const tag = pick(hand, 0, hand.board.meta.tags);
    if (tag) removeTag(hand.journey, tag.id);
  },
  tagCard(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    const tag = pick(hand, 1, hand.board.meta.tags);
    if (id && tag) tagCard(hand.journey, id, tag.id);
  },
  untagCard(hand: Hand) {
    const card = pick(hand, 0, hand.board.cards.values());
    const tagId = card && pick(hand, 1, card.tags);
    if (card && tagId) untagCard(hand.journey, card.id, tagId);
  },
  linkEvidence(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    const evidence = pick(hand, 1, hand.board.cards.keys());
    if (id && evidence) linkEvidence(hand.journey, id, evidence);
  },
  unlinkEvidence(hand: Hand) {
    const card = pick(hand, 0, hand.board.cards.values());
    const evidence = card && pick(hand, 1, card.evidenceIds);
    if (card && evidence) unlinkEvidence(hand.journey, card.id, evidence);
  },
  colorCard(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    if (id) setCardFields(hand.journey, id, { color: pickOrNull(hand, 1, PersonaColor.options) });
  },
  writeTitle(hand: Hand) {
    const id = pick(hand, 0, hand.board.cards.keys());
    if (id) replaceSome(hand, { root: "cards", id, field: "title" });
  },
  writeText(hand: Hand) {
    const target = pickText(hand);
    if (target) replaceSome(hand, target);
  },
  setEmotion(hand: Hand) {
    const id = pick(hand, 0, hand.board.steps.keys());
    const score = pick(hand, 1, [-2, -1, 0, 1, 2]) ?? 0;
    if (id) setEmotion(hand.journey, id, pickOrNull(hand, 2, [{ score, label: hand.text }]));
  },
  draw(hand: Hand) {
    const drawn = hand.journey.canvas.keys();
    const id = pickOrNull(hand, 0, drawn) ?? `shape:${hand.journey.newId()}`;
    const cardId = pick(hand, 2, hand.board.cards.keys());
    const fields = { xy: hand.picks, text: hand.text, toId: cardId && `shape:card.${cardId}` };
    writeDrawing(hand.journey, [{ id, fields: pickOrNull(hand, 1, [fields, fields]) }]);
  },
};

/** Types over a piece of a text, as an editor would: what it says now, and where the caret is. */
function replaceSome(hand: Hand, target: TextTarget): void {
  const before = Array.from(textAt(hand.journey, target)?.toString() ?? "");
  const start = hand.picks[1] % (before.length + 1);
  const end = Math.min(before.length, start + (hand.picks[2] % 4));
  const head = before.slice(0, start).join("") + hand.text;
  const caret = hand.picks[2] % 2 === 0 ? head.length : undefined;
  writeText(hand.journey, target, head + before.slice(end).join(""), caret);
}
