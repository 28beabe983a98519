/**
 * What the guard costs beside what it guards: `node apps/sync-server/bench/guard.ts`.
 *
 * Plays edits as they come live, and prints the median over rounds of the time per update.
 */
import * as Y from "yjs";
import { defaultGuardLimits } from "#core/guard/guard-limits.ts";
import { guardStored, guardUpdate } from "#core/guard/guard-update.ts";

const ROUNDS = 15;
const guard = guardUpdate(defaultGuardLimits);

/** What one person sends while doing something, one update after the other. */
function recorded(work: (doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  work(doc);
  return updates;
}

function addCards(doc: Y.Doc, count: number): void {
  for (let n = 0; n < count; n++)
    doc.transact(() => {
      const card = new Y.Map<unknown>();
      card.set("kind", "note");
      card.set("place", { journey: "j", step: `s${n % 14}`, lane: "l", rank: `a${n}` });
      card.set("title", new Y.Text(`Card ${n}: what happens here, in a few words`));
      card.set("note", new Y.Text(""));
      doc.getMap("cards").set(`card-${n}-abcdefghij`, card);
    });
}

function dragCards(doc: Y.Doc, moves: number): void {
  addCards(doc, 20);
  for (let n = 0; n < moves; n++) {
    const card = doc.getMap("cards").get(`card-${n % 20}-abcdefghij`);
    if (card instanceof Y.Map)
      card.set("place", { journey: "j", step: "s1", lane: "l", rank: `b${n}` });
  }
}

function typeText(doc: Y.Doc, letters: number): void {
  const text = new Y.Text();
  doc.getMap("cards").set("c", new Y.Map([["title", text]]));
  for (let n = 0; n < letters; n++) text.insert(text.length, "abcdefghij "[n % 11] ?? " ");
}

const scenes = {
  "add a card": recorded((doc) => addCards(doc, 2_000)),
  "drag a card": recorded((doc) => dragCards(doc, 2_000)),
  "type a letter": recorded((doc) => typeText(doc, 2_000)),
};

console.log("scene           bytes   guard µs   apply µs   ratio");
for (const [name, updates] of Object.entries(scenes)) {
  const rounds = Array.from({ length: ROUNDS }, () => playOnce(updates)).slice(3);
  print(name, updates, median(rounds.map(([g]) => g)), median(rounds.map(([, a]) => a)));
}

const board = new Y.Doc();
addCards(board, 5_000);
const whole = Y.encodeStateAsUpdate(board);
const replays = Array.from({ length: ROUNDS }, () => replayOnce(whole)).slice(3);
print(
  "replay 5k cards",
  [whole],
  median(replays.map(([g]) => g)),
  median(replays.map(([, a]) => a)),
);

/** Microseconds per update: the guard's, and those of applying. */
function playOnce(updates: readonly Uint8Array[]): [number, number] {
  const doc = new Y.Doc();
  let guarding = 0;
  let applying = 0;
  for (const update of updates) {
    const start = performance.now();
    const { type } = guard(doc, update, false);
    const between = performance.now();
    Y.applyUpdate(doc, update);
    applying += performance.now() - between;
    guarding += between - start;
    if (type !== "Sound") throw new Error(`The guard says ${type} to an honest edit.`);
  }
  return [(guarding * 1_000) / updates.length, (applying * 1_000) / updates.length];
}

function replayOnce(update: Uint8Array): [number, number] {
  const start = performance.now();
  if (guardStored(update) !== null) throw new Error("The guard refuses an honest board.");
  const between = performance.now();
  Y.applyUpdate(new Y.Doc(), update);
  return [(between - start) * 1_000, (performance.now() - between) * 1_000];
}

function print(
  name: string,
  updates: readonly Uint8Array[],
  guarding: number,
  applying: number,
): void {
  const bytes = updates.reduce((sum, { length }) => sum + length, 0) / updates.length;
  const numbers = [guarding, applying].map((number) => number.toFixed(2).padStart(11)).join("");
  console.log(
    name.padEnd(15) +
      bytes.toFixed(0).padStart(6) +
      numbers +
      (guarding / applying).toFixed(2).padStart(8),
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
