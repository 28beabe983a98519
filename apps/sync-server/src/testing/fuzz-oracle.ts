import { rootNames } from "@cojourney/journey-model";
import { expect } from "vitest";
import * as Y from "yjs";
import { applyChecked, hasGap, isSettled } from "#core/apply-checked.ts";
import { defaultGuardLimits } from "#core/guard/guard-limits.ts";
import { guardUpdate } from "#core/guard/guard-update.ts";

/** An update, and what the room held when it came. */
export interface FuzzCase {
  readonly held: Uint8Array;
  readonly update: Uint8Array;
}

const MAX_MS = 100;
const guard = guardUpdate(defaultGuardLimits);

/** What the guard said; throws when it accepted what it should not have. `doc` holds `held`. */
export function judgeCase({ held, update }: FuzzCase, doc = docOf(held)): string {
  const verdict = guard(doc, update, true);
  expectFast(() => guard(doc, update, true));
  if (verdict.type === "Sound") {
    const { applied } = applyChecked(docOf(held), update, verdict);
    if (applied.type === "DocumentBroken") return "Rebuilt";
    expect(applied.type).toBe("Applied");
    expectHarmless({ held, update });
  }
  return verdict.type === "UpdateRefused" ? verdict.refusal : verdict.type;
}

function expectHarmless({ held, update }: FuzzCase): void {
  const doc = docOf(held);
  const rows = [held];
  doc.on("update", (row: Uint8Array) => rows.push(row));
  Y.applyUpdate(doc, update);
  expect(isSettled(doc)).toBe(true);
  expect(hasGap(doc)).toBe(false);

  const before = rows.length;
  doc.getMap("cards").set("afterwards", 1);
  expect(rows.length).toBe(before + 1);
  const joiners = [docOf(Y.encodeStateAsUpdate(doc)), docOf(...rows), docOf(Y.mergeUpdates(rows))];
  const expected = anatomyOf(doc);
  expectFast(() => docOf(held, update));
  for (const joiner of joiners) expect(anatomyOf(joiner)).toEqual(expected);
}

/** A busy machine may pause any run of it, but not every one. */
function expectFast(work: () => unknown): void {
  let fastestMs = Infinity;
  for (let tries = 0; tries < 5 && fastestMs > MAX_MS; tries++) {
    const start = performance.now();
    work();
    fastestMs = performance.now() - start;
  }
  expect(fastestMs).toBeLessThan(MAX_MS);
}

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** Every visible thing in a document with its id, in its order: more than its values say. */
function anatomyOf(doc: Y.Doc): unknown {
  const states = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b);
  return [states, rootNames.map((root) => anatomyOfType(doc.get(root)))];
}

function anatomyOfType(type: Y.AbstractType<Y.YEvent<never>>): unknown {
  const list: unknown[] = [];
  for (let item = type._start; item; item = item.right)
    if (!item.deleted) list.push(...unitsOf(item));
  const entries = [...type._map].filter(([, { deleted }]) => !deleted);
  return [
    list,
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, unitsOf(item)]),
  ];
}

function unitsOf({ id, length, content }: Y.Item): unknown[] {
  if (content instanceof Y.ContentType) return [[id.client, id.clock, anatomyOfType(content.type)]];
  return Array.from({ length }, (_, at) => `${id.client} ${id.clock + at}`);
}
