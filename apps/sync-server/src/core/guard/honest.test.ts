import { openRandom, type Random } from "@cojourney/journey-model/testing";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyChecked } from "#core/apply-checked.ts";
import { Workshop } from "#testing/workshop.ts";
import { defaultGuardLimits } from "./guard-limits.ts";
import { guardUpdate } from "./guard-update.ts";

/** `GUARD_UPDATES=100000` runs more, `GUARD_SEED=7` runs others. */
const UPDATES = Number(process.env["GUARD_UPDATES"] ?? 4_000);
const SEED = Number(process.env["GUARD_SEED"] ?? 4);
const UPDATES_PER_WORKSHOP = 1_000;

test(
  `none of ${UPDATES} updates of honest workshops is refused (seed ${SEED})`,
  { timeout: 3_600_000 },
  () => {
    const facts = new Map<string, number>();
    let received = 0;
    for (let seed = SEED * 1_000; received < UPDATES; seed++) {
      const workshop = new Workshop(seed);
      workshop.run(Math.min(UPDATES_PER_WORKSHOP, UPDATES - received));
      received += workshop.received;
      for (const [fact, count] of workshop.facts) facts.set(fact, (facts.get(fact) ?? 0) + count);
      const [log, ...boards] = workshop.settle();
      expect(workshop.refusals, `seed ${seed}`).toEqual([]);
      for (const board of boards) expect(board, `seed ${seed}`).toEqual(log);
    }
    console.info(
      `Honest updates: ${received}, refused 0, facts ${JSON.stringify([...facts])}, seed ${SEED}`,
    );
  },
);

/** Where in one text everybody writes while all are offline. */
const crowds: Readonly<Record<string, (text: Y.Text, random: Random) => number>> = {
  "behind one letter": () => 5,
  "at the start": () => 0,
  "at the end": (text) => text.length,
  "all over it": (text, random) => random.below(text.length + 1),
};

test.each(Object.entries(crowds))(
  "150 people who each made 60 offline edits %s of one text are all let in",
  (_where, placeIn) => {
    const board = boardWithText();
    const server = new Y.Doc();
    Y.applyUpdate(server, board);
    const random = openRandom(SEED);
    for (let person = 1; person <= 150; person++) {
      const update = offlineEdits(board, 1_000 + random.below(2 ** 30), placeIn, random);
      const verdict = guardUpdate(defaultGuardLimits)(server, update, true);
      if (verdict.type !== "Sound") throw new Error(`Person ${person}: ${JSON.stringify(verdict)}`);
      expect(applyChecked(server, update, verdict).applied.type).toBe("Applied");
    }
  },
);

function boardWithText(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("cards").set("c", new Y.Text("hello world"));
  return Y.encodeStateAsUpdate(doc);
}

function offlineEdits(
  board: Uint8Array,
  clientId: number,
  placeIn: (text: Y.Text, random: Random) => number,
  random: Random,
): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, board);
  const text = doc.getMap("cards").get("c");
  if (!(text instanceof Y.Text)) throw new Error("The board has a text.");
  for (let edit = 0; edit < 60; edit++) {
    const at = Math.min(placeIn(text, random), text.length);
    if (at < text.length && random.once(4)) text.delete(at, 1);
    else text.insert(at, "ab");
  }
  return Y.encodeStateAsUpdate(doc);
}
