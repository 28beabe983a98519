import { describe, expect, test } from "vitest";
import {
  addLoop,
  addPersona,
  addStep,
  commit,
  moveCard,
  removeCard,
  removeJourney,
  removePhase,
  removeStep,
  setCardFields,
  setEmotion,
  setPersonaFields,
  textAt,
  writeText,
} from "#commands/index.ts";
import type { CardId } from "#entities/ids.ts";
import { outlineBoard } from "#entities/outline.ts";
import { addNote, cellAt, firstMap, valueOf } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openNetwork } from "#testing/network.ts";
import { openReplicas, type Replica } from "#testing/replicas.ts";

const board = furnishedBoard();

/** Ann and Bob on one board; with `last`, whose value wins when both set one at the same moment. */
function open(last: "ann" | "bob" = "ann") {
  for (let seed = 0; ; seed++) {
    const [ann, bob] = openReplicas(2, seed, board);
    if (!ann || !bob) throw new Error("Nobody is here.");
    const isAnnLast = ann.journey.doc.clientID > bob.journey.doc.clientID;
    if (isAnnLast !== (last === "ann")) continue;
    const { exchangeAll } = openNetwork([ann, bob]);
    const [id] = ann.reading().board.cards.keys() as Iterable<CardId>;
    return {
      ann,
      bob,
      id: id!,
      target: { root: "cards", id: id!, field: "title" } as const,
      exchangeAll,
    };
  }
}

const cardOn = ({ reading }: Replica, id: CardId) => reading().board.cards.get(id);
const seenBy = ({ reading }: Replica) => outlineBoard(reading().board);

describe("what somebody else has made of a field since stays", () => {
  test("their value, which my undo of a later edit has just brought back", () => {
    const { ann, bob, id, exchangeAll } = open();
    setCardFields(ann.journey, id, { owner: "Ann 1" });
    exchangeAll();
    setCardFields(bob.journey, id, { owner: "Bob" });
    exchangeAll();
    setCardFields(ann.journey, id, { owner: "Ann 2" });
    ann.undo.undo();
    expect(cardOn(ann, id)?.owner).toBe("Bob");
    ann.undo.undo();
    expect(cardOn(ann, id)?.owner).toBe("Bob");
  });

  test("that they cleared it", () => {
    const { ann, bob, id, exchangeAll } = open();
    setCardFields(ann.journey, id, { owner: "Ann" });
    exchangeAll();
    setCardFields(bob.journey, id, { owner: null });
    exchangeAll();
    ann.undo.undo();
    expect(cardOn(ann, id)?.owner).toBeNull();
  });

  test.each(["ann", "bob"] as const)(
    "their place, when both moved the card at once and %s won",
    (last) => {
      const { ann, bob, id, exchangeAll } = open(last);
      moveCard(ann.journey, id, { ...cellAt(ann.journey, 1, 0), before: null });
      moveCard(bob.journey, id, { ...cellAt(bob.journey, 2, 0), before: null });
      const bobs = cardOn(bob, id)?.place;
      exchangeAll();
      ann.undo.undo();
      exchangeAll();
      expect(cardOn(ann, id)?.place).toEqual(bobs);
      expect(cardOn(bob, id)?.place).toEqual(bobs);
    },
  );

  test("their loop, when both drew the same one at once", () => {
    const { ann, bob, exchangeAll } = open();
    const { journey, phases } = firstMap(ann.journey);
    const loop = { from: phases[0]!.phase.id, to: phases[1]!.phase.id };
    for (const { journey: doc } of [ann, bob]) addLoop(doc, journey.id, loop);
    exchangeAll();
    ann.undo.undo();
    exchangeAll();
    for (const { journey: doc } of [ann, bob])
      expect(firstMap(doc).journey.loops).toContainEqual(loop);
  });

  test("the record that they changed at the same moment, which nobody can see any more", () => {
    const { ann, bob, exchangeAll } = open();
    const id = addPersona(ann.journey, {});
    exchangeAll();
    setPersonaFields(ann.journey, id, { color: "rose" });
    setPersonaFields(bob.journey, id, { color: "blue" });
    exchangeAll();
    ann.undo.undo();
    expect(ann.reading().board.personas.get(id)?.color).toBe("blue");
    ann.undo.undo();
    expect(ann.reading().board.personas.get(id)?.color).toBe("blue");
  });
});

describe("what I made stays when somebody else needs it", () => {
  test("a card that somebody typed in, also after I removed it and brought it back", () => {
    const { ann, bob, exchangeAll } = open();
    const id = addNote(ann.journey, "Ann's");
    exchangeAll();
    writeText(bob.journey, { root: "cards", id, field: "note" }, "Bob's");
    exchangeAll();
    removeCard(ann.journey, id);
    ann.undo.undo();
    ann.undo.undo();
    expect(cardOn(ann, id)).toMatchObject({ title: "Ann's", note: "Bob's" });
  });

  test("a step, its phase and all, when somebody put a card into the step", () => {
    const { ann, bob, id, exchangeAll } = open();
    const { phases, lanes } = firstMap(ann.journey);
    const phaseId = phases[1]!.phase.id;
    const stepId = valueOf(addStep(ann.journey, { phaseId, before: null, title: "new" }));
    exchangeAll();
    moveCard(bob.journey, id, { stepId, laneId: lanes[0]!.id, before: null });
    exchangeAll();
    ann.undo.undo();
    expect(firstMap(ann.journey).unplaced).toEqual([]);
    expect(ann.reading().board.steps.get(stepId)?.title).toBe("new");
  });

  test("a step that somebody gave an emotion", () => {
    const { ann, bob, exchangeAll } = open();
    const phaseId = firstMap(ann.journey).phases[0]!.phase.id;
    const stepId = valueOf(addStep(ann.journey, { phaseId, before: null }));
    exchangeAll();
    setEmotion(bob.journey, stepId, { score: 2, label: "joy" });
    exchangeAll();
    ann.undo.undo();
    expect(firstMap(ann.journey).steps.map(({ emotion }) => emotion?.label)).toContain("joy");
  });
});

describe("undo of a removal brings back all that was removed", () => {
  const removals: readonly [string, (replica: Replica) => void][] = [
    ["a step", ({ journey }) => valueOf(removeStep(journey, cellAt(journey, 1, 0).stepId))],
    [
      "a phase",
      ({ journey }) => valueOf(removePhase(journey, firstMap(journey).phases[0]!.phase.id)),
    ],
    ["a journey", ({ journey }) => valueOf(removeJourney(journey, firstMap(journey).journey.id))],
  ];

  test.each(removals)("%s with its cards, texts, emotions and loops", (_, remove) => {
    const { ann, bob, id, exchangeAll } = open();
    writeText(bob.journey, { root: "cards", id, field: "note" }, "Bob's own words");
    exchangeAll();
    const before = seenBy(ann);
    expect(before[0]?.journey.loops).toHaveLength(1);
    remove(ann);
    const without = seenBy(ann);
    expect(without).not.toEqual(before);
    for (let i = 0; i < 3; i++) {
      ann.undo.undo();
      expect(seenBy(ann)).toEqual(before);
      ann.undo.redo();
      expect(seenBy(ann)).toEqual(without);
    }
    ann.undo.undo();
    exchangeAll();
    expect(seenBy(bob)).toEqual(before);
  });

  test("a card whose needed fields somebody changed at the moment of the removal", () => {
    const { ann, bob, id, exchangeAll } = open();
    setCardFields(bob.journey, id, { kind: "pain" });
    moveCard(bob.journey, id, { ...cellAt(bob.journey, 2, 2), before: null });
    removeCard(ann.journey, id);
    exchangeAll();
    ann.undo.undo();
    exchangeAll();
    expect(cardOn(bob, id)).toMatchObject({ kind: "note", place: cellAt(ann.journey, 0, 0) });
    expect(bob.reading().problems).toEqual([]);
  });
});

describe("a step of undo is one thing that a person did", () => {
  test("typing in one text runs together until a pause, another text or another command", () => {
    const { ann, target } = open();
    const note = { ...target, field: "note" } as const;
    for (const text of ["c", "ca", "cab"]) writeText(ann.journey, target, text);
    ann.undo.stop();
    writeText(ann.journey, target, "cabs");
    writeText(ann.journey, note, "n");
    setCardFields(ann.journey, target.id, { owner: "Sam" });
    writeText(ann.journey, note, "no");
    const seen = () => {
      const { title, note: text, owner } = cardOn(ann, target.id)!;
      return [title, text, owner];
    };
    const states = [seen()];
    for (; ann.undo.canUndo(); states.push(seen())) ann.undo.undo();
    expect(states).toEqual([
      ["cabs", "no", "Sam"],
      ["cabs", "n", "Sam"],
      ["cabs", "n", "owner0"],
      ["cabs", "", "owner0"],
      ["cab", "", "owner0"],
      ["card0", "", "owner0"],
    ]);
  });

  test("several commands in one commit are one step", () => {
    const { ann, id } = open();
    const before = seenBy(ann);
    commit(ann.journey, () => {
      const { phases, lanes } = firstMap(ann.journey);
      const stepId = valueOf(addStep(ann.journey, { phaseId: phases[0]!.phase.id, before: null }));
      moveCard(ann.journey, id, { stepId, laneId: lanes[0]!.id, before: null });
    });
    ann.undo.undo();
    expect(seenBy(ann)).toEqual(before);
    expect(ann.undo.canUndo()).toBe(false);
  });

  test("undo of typing takes away exactly what was typed, beside what had been brought back", () => {
    const { ann, target } = open();
    writeText(ann.journey, target, "aaard0");
    ann.undo.stop();
    writeText(ann.journey, target, "aard0");
    removeCard(ann.journey, target.id);
    const titles = [];
    for (; ann.undo.canUndo(); titles.push(cardOn(ann, target.id)?.title)) ann.undo.undo();
    expect(titles).toEqual(["aard0", "aaard0", "card0"]);
  });

  test("what others do is no step of mine, and my own ends what I could redo", () => {
    const { ann, bob, target, exchangeAll } = open();
    writeText(bob.journey, target, "bob");
    exchangeAll();
    expect(ann.undo.canUndo()).toBe(false);
    writeText(ann.journey, target, "bob and ann");
    ann.undo.undo();
    expect(ann.undo.canRedo()).toBe(true);
    setCardFields(ann.journey, target.id, { owner: "Ann" });
    expect(ann.undo.canRedo()).toBe(false);
    expect(textAt(ann.journey, target)?.toString()).toBe("bob");
  });

  test("says when there may be more or less to undo, until nobody listens", () => {
    const { ann, target } = open();
    let calls = 0;
    const stop = ann.undo.subscribe(() => calls++);
    writeText(ann.journey, target, "a");
    expect(calls).toBeGreaterThan(0);
    stop();
    calls = 0;
    ann.undo.undo();
    expect(calls).toBe(0);
    ann.undo.close();
    setCardFields(ann.journey, target.id, { owner: "Ann" });
    expect(ann.undo.canUndo()).toBe(false);
  });
});

test("a step says which lock would refuse it, also once it was taken back", () => {
  const { ann, id, target } = open();
  const [persona] = ann.reading().board.personas.keys();
  setPersonaFields(ann.journey, persona!, { color: "rose" });
  expect([...ann.undo.groupsOf("undo")]).toEqual(["structure"]);
  writeText(ann.journey, target, "Typed");
  expect([...ann.undo.groupsOf("undo")]).toEqual(["content"]);
  commit(ann.journey, () => {
    setCardFields(ann.journey, id, { owner: "Ann" });
    setPersonaFields(ann.journey, persona!, { color: "teal" });
  });
  ann.undo.undo();
  expect([...ann.undo.groupsOf("redo")].toSorted()).toEqual(["content", "structure"]);
  expect([...ann.undo.groupsOf("undo")]).toEqual(["content"]);
});
