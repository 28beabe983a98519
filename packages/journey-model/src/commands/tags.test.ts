import { describe, expect, test } from "vitest";
import { addTag, changeTag, removeTag } from "#commands/add-tag.ts";
import { setCardFields } from "#commands/set-card-fields.ts";
import { tagCard, untagCard } from "#commands/tag-card.ts";
import { CardId, TagId } from "#entities/ids.ts";
import { MAX_TAG_NAME } from "#entities/tag.ts";
import { addNote, valueOf } from "#testing/cells.ts";
import { openNetwork } from "#testing/network.ts";
import { openReplica, openReplicas, seededBoard, type Replica } from "#testing/replicas.ts";

const tagsOn = ({ reading }: Replica) => reading().board.meta.tags.map(({ name }) => name);
const tagsOf = ({ reading }: Replica, id: CardId) => reading().board.cards.get(id)?.tags;

function openAnn(): Replica {
  return openReplica("ann", 1_000, seededBoard());
}

describe("the board's list of tags", () => {
  test("is in the order of the names, and a tag takes another name and colour", () => {
    const ann = openAnn();
    const quick = valueOf(addTag(ann.journey, { name: " Quick win\u0000 ", color: "teal" }));
    valueOf(addTag(ann.journey, { name: "legal", color: "rose" }));
    expect(tagsOn(ann)).toEqual(["legal", "Quick win"]);
    valueOf(changeTag(ann.journey, quick, { name: "Already done", color: "olive" }));
    expect(ann.reading().board.meta.tags[0]).toEqual({
      id: quick,
      name: "Already done",
      color: "olive",
    });
  });

  test("a name that is on the list gives the tag that has it", () => {
    const { journey, reading } = openAnn();
    const first = valueOf(addTag(journey, { name: "Legal", color: "teal" }));
    expect(valueOf(addTag(journey, { name: "LEGAL", color: "rose" }))).toBe(first);
    expect(reading().board.meta.tags).toHaveLength(1);
  });

  test.each([
    ["an empty name", { name: " \u0000 ", color: "teal" }],
    ["a name over its limit", { name: "x".repeat(MAX_TAG_NAME + 1), color: "teal" }],
  ] as const)("%s is refused and writes nothing", (_, fields) => {
    const { journey, reading } = openAnn();
    const before = reading();
    expect(addTag(journey, fields)).toMatchObject({ ok: false, error: { type: "ValueInvalid" } });
    expect(reading()).toBe(before);
  });

  test("what is no tag is left out, and the board opens", () => {
    const ann = openAnn();
    ann.journey.meta.set("tag:a", "a word");
    ann.journey.meta.set("tag:", { name: "No id", color: "teal" });
    ann.journey.meta.set("tag:b", { name: "From a newer version", color: "ultraviolet", icon: 7 });
    expect(ann.reading().board.meta.tags).toEqual([
      { id: "b", name: "From a newer version", color: "teal" },
    ]);
  });
});

describe("tags on a card", () => {
  test("two people who each add one, to the list and to one card, keep both", () => {
    const people = openReplicas(2, 3, seededBoard());
    const [ann, ben] = [people[0]!, people[1]!];
    const network = openNetwork(people);
    const card = addNote(ann.journey, "Waits for the parcel");
    network.exchangeAll();
    const quick = valueOf(addTag(ann.journey, { name: "Quick win", color: "teal" }));
    valueOf(tagCard(ann.journey, card, quick));
    const legal = valueOf(addTag(ben.journey, { name: "Legal", color: "rose" }));
    valueOf(tagCard(ben.journey, card, legal));
    network.exchangeAll();
    for (const person of people) {
      expect(tagsOn(person)).toEqual(["Legal", "Quick win"]);
      expect(tagsOf(person, card)).toEqual([quick, legal].toSorted());
    }
  });

  test("my undo takes back my tag and leaves the one of somebody else", () => {
    const people = openReplicas(2, 3, seededBoard());
    const [ann, ben] = [people[0]!, people[1]!];
    const network = openNetwork(people);
    const card = addNote(ann.journey, "Waits");
    const a = valueOf(addTag(ann.journey, { name: "a", color: "teal" }));
    const b = valueOf(addTag(ann.journey, { name: "b", color: "teal" }));
    network.exchangeAll();
    valueOf(tagCard(ann.journey, card, a));
    valueOf(tagCard(ben.journey, card, b));
    network.exchangeAll();
    ann.undo.undo();
    network.exchangeAll();
    expect(tagsOf(ann, card)).toEqual([b]);
    expect(tagsOf(ben, card)).toEqual([b]);
  });

  test("a card wears its tag again when undo brings the tag back", () => {
    const ann = openAnn();
    const card = addNote(ann.journey, "Waits");
    const tag = valueOf(addTag(ann.journey, { name: "Legal", color: "rose" }));
    valueOf(tagCard(ann.journey, card, tag));
    valueOf(removeTag(ann.journey, tag));
    expect(tagsOn(ann)).toEqual([]);
    expect(tagsOf(ann, card)).toEqual([]);
    ann.undo.undo();
    expect(tagsOn(ann)).toEqual(["Legal"]);
    expect(tagsOf(ann, card)).toEqual([tag]);
    valueOf(untagCard(ann.journey, card, tag));
    expect(tagsOf(ann, card)).toEqual([]);
  });

  test("a card or a tag that is gone is refused by name", () => {
    const { journey } = openAnn();
    const card = addNote(journey, "Waits");
    const [noCard, noTag] = [CardId.parse("gone"), TagId.parse("gone")];
    expect(tagCard(journey, card, noTag)).toMatchObject({ error: { root: "tags", id: "gone" } });
    expect(tagCard(journey, noCard, noTag)).toMatchObject({ error: { root: "cards" } });
    expect(removeTag(journey, noTag)).toMatchObject({ error: { root: "tags" } });
  });
});

test("a card takes a colour and gives it back", () => {
  const { journey, reading } = openAnn();
  const card = addNote(journey, "Waits");
  valueOf(setCardFields(journey, card, { color: "plum" }));
  expect(reading().board.cards.get(card)?.color).toBe("plum");
  valueOf(setCardFields(journey, card, { color: null }));
  expect(reading().board.cards.get(card)?.color).toBeNull();
});
