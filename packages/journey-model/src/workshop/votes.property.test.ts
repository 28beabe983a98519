import fc from "fast-check";
import { expect } from "vitest";
import { testProperty } from "#testing/property.ts";
import { actors, nameOf, openTestWorkshop } from "#testing/test-workshop.ts";
import { cardIds } from "#testing/workshop-wishes.ts";
import type { VoteResult } from "#entities/vote-result.ts";
import { passTime } from "#workshop/pass-time.ts";
import { FACILITATOR_WEIGHT, type VoteSettings } from "#workshop/vote-round.ts";

const settings: fc.Arbitrary<VoteSettings> = fc.record({
  title: fc.constant("Which first?"),
  targetIds: fc.subarray([...cardIds], { minLength: 1 }),
  votesEach: fc.integer({ min: 1, max: 6 }),
  maxOnOne: fc.integer({ min: 1, max: 4 }),
  minutes: fc.constantFrom(null, 0.5, 2),
  isNamed: fc.boolean(),
  isWeighted: fc.boolean(),
});

const tries = fc.array(
  fc.record({
    who: fc.constantFrom("fay", "pat", "pia", "pim", "vic"),
    cardId: fc.constantFrom(...cardIds, "elsewhere"),
    count: fc.nat(5),
    /** How often the same message comes. */
    times: fc.constantFrom(1, 1, 1, 2, 3),
    isOfAnother: fc.nat(12).map((n) => n === 0),
    isDone: fc.nat(6).map((n) => n === 0),
    afterMs: fc.constantFrom(0, 0, 0, 500, 5_000, 30_000),
  }),
  { maxLength: 60 },
);

/** Counts votes as one would on paper: a sheet per person, crossed out and written anew. */
function openPaper(rules: VoteSettings) {
  const sheets = new Map<string, Map<string, number>>();
  const sheetOf = (who: string) => sheets.get(who) ?? new Map<string, number>();
  return {
    sheetOf,
    isAllowed(who: string, cardId: string, count: number): boolean {
      const others = [...sheetOf(who)].filter(([id]) => id !== cardId);
      const given = others.reduce((sum, [, votes]) => sum + votes, 0);
      return (
        who !== "vic" &&
        rules.targetIds.includes(cardId) &&
        count <= rules.maxOnOne &&
        (given + count <= rules.votesEach || count === (sheetOf(who).get(cardId) ?? 0))
      );
    },
    write(who: string, cardId: string, count: number): void {
      const sheet = new Map(sheetOf(who)).set(cardId, count);
      if (count === 0) sheet.delete(cardId);
      sheets.set(who, sheet);
    },
    count(): VoteResult["results"] {
      const results = cardIds.map((cardId) => {
        const by = [...sheets].flatMap(([who, sheet]) => {
          const weight = rules.isWeighted && who === "fay" ? FACILITATOR_WEIGHT : 1;
          const votes = (sheet.get(cardId) ?? 0) * weight;
          return votes > 0 ? [{ personId: who, name: nameOf(who) ?? "", votes }] : [];
        });
        return { cardId, votes: by.reduce((sum, { votes }) => sum + votes, 0), by };
      });
      return results.filter(({ votes }) => votes > 0);
    },
    voters: () => [...sheets.values()].filter(({ size }) => size > 0).length,
  };
}

testProperty(
  "a round counts what was given, however often and in whatever order the messages came",
  { runs: 300 },
  fc.record({ settings, tries }),
  ({ settings: rules, tries: attempts }) => {
    const room = openTestWorkshop();
    room.give(actors.fay, { type: "openRound", settings: rules });
    const { round } = room.workshop.state;
    if (!round) throw new Error("A round that was opened is open.");
    const paper = openPaper(rules);
    let isOpen = true;

    for (const { who, cardId, count, times, isOfAnother, isDone, afterMs } of attempts) {
      room.wait(afterMs);
      isOpen &&= round.endsAt === null || room.surroundings.nowMs < round.endsAt;
      const roundId = isOfAnother ? "another" : round.id;
      for (let time = 0; time < times; time++) {
        const given = room.give(actors[who], { type: "vote", roundId, cardId, count });
        const isTaken = isOpen && !isOfAnother && paper.isAllowed(who, cardId, count);
        expect(given.ok).toBe(isTaken);
        if (isTaken) paper.write(who, cardId, count);
        if (!given.ok && who !== "vic" && (!isOpen || isOfAnother))
          expect(given.error).toBe("RoundClosed");
      }
      if (isDone) room.give(actors[who], { type: "setDone", roundId, isDone: count > 2 });
      for (const [personId, { counts }] of room.workshop.ballotsByPerson) {
        expect(new Map(Object.entries(counts))).toEqual(paper.sheetOf(personId));
        expect(Object.values(counts).reduce((sum, votes) => sum + votes, 0)).toBeLessThanOrEqual(
          rules.votesEach,
        );
      }
    }

    const ended = passTime(room.workshop, room.surroundings);
    if (ended) room.workshop = ended.workshop;
    else room.give(actors.fay, { type: "closeRound", roundId: round.id });
    const { pending } = room.workshop.state;
    expect(pending).toHaveLength(1);
    const [edit] = pending;
    if (edit?.type !== "keepVotes") throw new Error("A closed round is kept.");
    const { results, voters, closedAt } = edit.result;
    expect(closedAt).toBe(Math.min(round.endsAt ?? Infinity, room.surroundings.nowMs));
    expect(voters).toBe(paper.voters());
    expect(byCard(results)).toEqual(byCard(paper.count(), rules.isNamed));
    expect(results.map(({ votes }) => votes)).toEqual(
      results.map(({ votes }) => votes).toSorted((a, b) => b - a),
    );
    if (!rules.isNamed)
      for (const name of Object.keys(actors)) expect(JSON.stringify(edit)).not.toContain(name);
    expect(room.workshop.ballotsByPerson.size).toBe(0);
  },
);

/** In one order, to compare; without names where there are to be none. */
function byCard(results: VoteResult["results"], hasNames = true): VoteResult["results"] {
  return results
    .map(({ by, ...rest }) => ({
      ...rest,
      by: hasNames ? by.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)) : [],
    }))
    .toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1));
}
