import fc from "fast-check";
import { expect } from "vitest";
import { perform } from "#testing/actions.ts";
import { factsSeenBy, openDoings, type Doings } from "#testing/doings.ts";
import { holdersOn, recordOf, slotOf } from "#testing/facts.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { histories, play } from "#testing/history.ts";
import { openNetwork } from "#testing/network.ts";
import { testProperty } from "#testing/property.ts";
import { openReplicas, type Replica } from "#testing/replicas.ts";

const board = furnishedBoard();
const cases = fc.record({ seed: fc.nat(), history: histories({ maxLength: 40 }) });

for (const [people, runs] of [
  [2, 200],
  [5, 80],
] as const)
  testProperty(
    `undo never undoes another person's edit (${people} people)`,
    { runs },
    cases,
    ({ seed, history }) => {
      const replicas = openReplicas(people, seed, board);
      const network = openNetwork(replicas);
      const doings = replicas.map(openDoings);
      const start = new Set(doings[0]?.seen);
      let typed = 0;
      play(replicas, network, history, (replica, action, who) =>
        doings[who]?.during(() => perform(replica, { ...action, text: uniqueText(typed++) })),
      );
      network.exchangeAll(seed);
      const [ann, bob] = replicas;
      const [anns, ...others] = doings;
      if (!ann || !bob || !anns) return;

      const seen = new Set(anns.seen);
      const [before, holdersBefore] = [factsSeenBy(ann), holdersOn(ann.reading().board)];
      undoAll(ann);
      const [after, holdersAfter] = [factsSeenBy(ann), holdersOn(ann.reading().board)];

      for (const other of others) {
        const { made, unmade } = other;
        const isTheirsAlone = (fact: string) =>
          others.every((it) => it === other || !hasTouched(it, fact));
        // A value that more than one person may have meant: nobody can tell whose it is now.
        const isAmbiguous = (fact: string) =>
          slotOf(fact) !== null &&
          (anns.everMade.has(fact) || start.has(fact) || !/[\ue000-\uf8ff]/.test(fact));
        const theirs = [...made].filter((fact) => isTheirsAlone(fact) && !isAmbiguous(fact));

        const lost = [...made].filter(
          (fact) => before.has(fact) && !after.has(fact) && !isAmbiguous(fact),
        );
        expect(lost, "made by others, and there").toEqual([]);
        const hidden = theirs.filter(
          (fact) =>
            anns.unmade.has(fact) &&
            isLatest(other, fact) &&
            !unmade.has(recordOf(fact)) &&
            !after.has(fact),
        );
        expect(hidden, "made by others, and taken away by who undoes").toEqual([]);
        const back = [...unmade].filter(
          (fact) => after.has(fact) && !before.has(fact) && seen.has(fact),
        );
        expect(
          back.filter((fact) => !anns.unmade.has(fact) && !made.has(fact) && isTheirsAlone(fact)),
          "removed by others",
        ).toEqual([]);
      }
      const hanging = [...holdersAfter].filter(
        ([name, holders]) =>
          holdersBefore.has(name) && holders.some((it) => before.has(it) && !after.has(it)),
      );
      expect(hanging, "left without what it stands in").toEqual([]);
      expect(ann.reading().problems).toEqual([]);
      network.exchangeAll(seed);
      expect(factsSeenBy(bob)).toEqual(after);
    },
  );

testProperty(
  "undo to the beginning and redo to the end give back every state of a person alone",
  { runs: 150 },
  fc.record({ seed: fc.nat(), history: histories({ maxLength: 30, without: ["undo", "redo"] }) }),
  ({ seed, history }) => {
    const [ann] = openReplicas(1, seed, board);
    if (!ann) return;
    const start = stateOf(ann);
    for (const event of history) {
      if (event.type === "act") perform(ann, event.action);
      if (event.type === "exchange") ann.undo.stop();
    }
    const states = [stateOf(ann), ...undoAll(ann)];
    expect(states.at(-1)).toEqual(start);
    expect([stateOf(ann), ...redoAll(ann)]).toEqual(states.toReversed());
    expect([stateOf(ann), ...undoAll(ann)]).toEqual(states);
    expect(redoAll(ann).at(-1) ?? stateOf(ann)).toEqual(states[0]);
  },
);

/** Whether somebody has made or unmade a fact, its field or its whole record. */
function hasTouched({ everMade, unmade, lastBySlot }: Doings, fact: string): boolean {
  const names = [fact, recordOf(fact)];
  return (
    names.some((name) => everMade.has(name) || unmade.has(name)) ||
    lastBySlot.has(slotOf(fact) ?? "")
  );
}

/** Whether a fact is what somebody last made of its field. */
function isLatest({ lastBySlot }: Doings, fact: string): boolean {
  const slot = slotOf(fact);
  return slot === null || lastBySlot.get(slot) === fact;
}

/** Undoes to the beginning; answers every state on the way. */
function undoAll(replica: Replica): unknown[] {
  const states: unknown[] = [];
  for (; replica.undo.canUndo(); states.push(stateOf(replica))) replica.undo.undo();
  return states;
}

function redoAll(replica: Replica): unknown[] {
  const states: unknown[] = [];
  for (; replica.undo.canRedo(); states.push(stateOf(replica))) replica.undo.redo();
  return states;
}

function stateOf({ reading, journey }: Replica): unknown {
  return structuredClone({ reading: reading(), canvas: journey.canvas.toJSON() });
}

/** Characters that nobody else types: two of them, from the private use area. */
function uniqueText(index: number): string {
  return String.fromCodePoint(0xe000 + 2 * index, 0xe001 + 2 * index);
}
