import { describe, expect, test } from "vitest";
import { addLane } from "#commands/add-lane.ts";
import { commit } from "#commands/commit.ts";
import { copyAsFuture } from "#commands/copy-journey.ts";
import { duplicateCards } from "#commands/duplicate-cards.ts";
import { linkEvidence, unlinkEvidence } from "#commands/link-evidence.ts";
import { removeCard } from "#commands/remove-card.ts";
import { setCardFields } from "#commands/set-card-fields.ts";
import { recordIn } from "#document/journey-doc.ts";
import { evidenceKey, MAX_CARD_EVIDENCE } from "#entities/evidence.ts";
import { CardId } from "#entities/ids.ts";
import { outlineBoard } from "#entities/outline.ts";
import { addNote, firstMap, valueOf } from "#testing/cells.ts";
import { openNetwork } from "#testing/network.ts";
import { openReplica, openReplicas, seededBoard, type Replica } from "#testing/replicas.ts";

const evidenceOf = ({ reading }: Replica, id: CardId) => reading().board.cards.get(id)?.evidenceIds;

/** A claim, and two pieces of evidence in a row for it. */
function withEvidence(ann: Replica) {
  const { journey } = ann;
  const journeyId = firstMap(journey).journey.id;
  valueOf(addLane(journey, { journeyId, kind: "evidence", before: null }));
  const lane = firstMap(journey).lanes.length - 1;
  const claim = addNote(journey, "Waits too long");
  const quote = addNote(journey, "“I gave up after ten minutes”, R3", 0, lane);
  const figure = addNote(journey, "Mean waiting time 8:40", 0, lane);
  return { claim, quote, figure };
}

describe("evidence for a card", () => {
  test("two people who each link one to the same card keep both, and an undo takes back one's own", () => {
    const people = openReplicas(2, 3, seededBoard());
    const [ann, ben] = [people[0]!, people[1]!];
    const network = openNetwork(people);
    const { claim, quote, figure } = withEvidence(ann);
    network.exchangeAll();
    valueOf(linkEvidence(ann.journey, claim, quote));
    valueOf(linkEvidence(ben.journey, claim, figure));
    network.exchangeAll();
    for (const person of people)
      expect(evidenceOf(person, claim)).toEqual([quote, figure].toSorted());
    ann.undo.undo();
    network.exchangeAll();
    for (const person of people) expect(evidenceOf(person, claim)).toEqual([figure]);
  });

  test("comes off again, also when it stands in a list from before evidence had keys", () => {
    const ann = openReplica("ann", 1_000, seededBoard());
    const { claim, quote, figure } = withEvidence(ann);
    commit(ann.journey, () =>
      recordIn(ann.journey.cards, claim)?.set("evidenceIds", [quote, "gone"]),
    );
    valueOf(linkEvidence(ann.journey, claim, figure));
    expect(evidenceOf(ann, claim)).toEqual([quote, figure, "gone"].toSorted());
    valueOf(unlinkEvidence(ann.journey, claim, quote));
    valueOf(unlinkEvidence(ann.journey, claim, figure));
    expect(evidenceOf(ann, claim)).toEqual(["gone"]);
    valueOf(setCardFields(ann.journey, claim, { evidenceIds: [figure] }));
    expect(evidenceOf(ann, claim)).toEqual([figure]);
    expect(ann.reading().problems).toEqual([]);
  });

  test("is backed again when the evidence comes back", () => {
    const ann = openReplica("ann", 1_000, seededBoard());
    const { claim, quote } = withEvidence(ann);
    valueOf(linkEvidence(ann.journey, claim, quote));
    valueOf(removeCard(ann.journey, quote));
    ann.undo.undo();
    expect(evidenceOf(ann, claim)).toEqual([quote]);
    expect(ann.reading().board.cards.has(quote)).toBe(true);
  });

  test("a copied card rests on the same; in a copied journey on the copy of it", () => {
    const ann = openReplica("ann", 1_000, seededBoard());
    const { claim, quote } = withEvidence(ann);
    valueOf(linkEvidence(ann.journey, claim, quote));
    const [copy] = valueOf(duplicateCards(ann.journey, [claim]));
    expect(evidenceOf(ann, copy!)).toEqual([quote]);
    const futureId = valueOf(copyAsFuture(ann.journey, firstMap(ann.journey).journey.id, [0, 9e3]));
    const { board } = ann.reading();
    const future = outlineBoard(board).find(({ journey }) => journey.id === futureId);
    const copies = [...(future?.cards.values() ?? [])].flat();
    const copiedQuote = copies.find(({ copiedFrom }) => copiedFrom === quote);
    expect(copiedQuote?.title).toBe("“I gave up after ten minutes”, R3");
    expect(copies.find(({ copiedFrom }) => copiedFrom === claim)?.evidenceIds).toEqual([
      copiedQuote?.id,
    ]);
    expect(evidenceOf(ann, claim)).toEqual([quote]);
  });

  test("is refused past what is read of it, and what a card rests on already is not", () => {
    const ann = openReplica("ann", 1_000, seededBoard());
    const { claim, quote, figure } = withEvidence(ann);
    valueOf(linkEvidence(ann.journey, claim, quote));
    commit(ann.journey, () => {
      for (let n = 1; n < MAX_CARD_EVIDENCE; n++)
        recordIn(ann.journey.cards, claim)?.set(evidenceKey(`other-${n}`), true);
    });
    expect(linkEvidence(ann.journey, claim, figure)).toMatchObject({
      error: { type: "ValueInvalid" },
    });
    expect(evidenceOf(ann, claim)).not.toContain(figure);
    expect(linkEvidence(ann.journey, claim, quote).ok).toBe(true);
    valueOf(unlinkEvidence(ann.journey, claim, quote));
    expect(linkEvidence(ann.journey, claim, figure).ok).toBe(true);
  });

  test("what is gone is refused by name, and no card backs itself", () => {
    const { journey } = openReplica("ann", 1_000, seededBoard());
    const card = addNote(journey, "Waits");
    const gone = CardId.parse("gone");
    expect(linkEvidence(journey, card, gone)).toMatchObject({ error: { root: "cards", id: gone } });
    expect(linkEvidence(journey, gone, card)).toMatchObject({ error: { root: "cards", id: gone } });
    expect(unlinkEvidence(journey, gone, card)).toMatchObject({ error: { root: "cards" } });
    expect(linkEvidence(journey, card, card)).toMatchObject({ error: { type: "ValueInvalid" } });
  });
});
