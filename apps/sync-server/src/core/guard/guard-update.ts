import { rootNames, type RootName } from "@cojourney/journey-model/root-names";
import type * as Y from "yjs";
import { ByteReader } from "./byte-reader.ts";
import { areInOrder } from "./check-order.ts";
import { checkPolicy } from "./check-policy.ts";
import { findGap, type Gap } from "./find-gap.ts";
import { findHomes } from "./find-homes.ts";
import type { GuardLimits } from "./guard-limits.ts";
import { HeldStructs } from "./held-structs.ts";
import type { UpdateOutline } from "./outline.ts";
import { readUpdate } from "./read-update.ts";
import { findTouchedRoots } from "./touched-roots.ts";
import { catchRefusal, refuse, type UpdateRefusal } from "./refusal.ts";

/** What shows only while an update is applied, or once it is. */
export interface Soundness {
  /** To be asked once it is applied and before anybody sees it: whether all lies in its right order. */
  readonly isInOrder: (doc: Y.Doc) => boolean;
  /** How far Yjs may search for where its edits go. */
  readonly searchSteps: number;
  /** The clients of which it brings edits that we do not hold; null where nobody looked. */
  readonly newsOf: readonly number[] | null;
}

/** An update that is safe to apply, with `applyWithin`. */
export interface Sound extends Soundness {
  readonly type: "Sound";
  readonly newsOf: readonly number[];
  /** The roots that it changes. To be asked before it is applied. */
  readonly touchedRoots: () => ReadonlySet<RootName>;
}

/** What the guard says of an update that somebody sent. It was not applied, and need not be kept. */
export type Verdict =
  | Sound
  /** Perhaps honest, but it builds on something we lack: ask its sender for everything. */
  | { readonly type: "GapFound"; readonly gap: Gap; readonly newsOf: readonly number[] }
  | { readonly type: "UpdateRefused"; readonly refusal: UpdateRefusal };

/** Checks bytes from the network against a document, without touching the document. */
export type Guard = (doc: Y.Doc, bytes: Uint8Array, isFullAnswer: boolean) => Verdict;

/** The guard with these bounds. */
export function guardUpdate(limits: GuardLimits): Guard {
  return (doc, bytes, isFullAnswer) => {
    const maxClients = isFullAnswer ? limits.clientsPerFullAnswer : limits.clientsPerUpdate;
    const verdict = catchRefusal(() => judge(doc, bytes, maxClients, limits));
    return typeof verdict === "string" ? { type: "UpdateRefused", refusal: verdict } : verdict;
  };
}

function judge(doc: Y.Doc, bytes: Uint8Array, maxClients: number, limits: GuardLimits): Verdict {
  const outline = readUpdate(new ByteReader(bytes));
  checkRoots(outline);
  const held = new HeldStructs(doc, outline);
  const newsOf = clientsWithNews(held, outline);
  if (newsOf.length > maxClients) refuse("TooManyClients");
  const gap = findGap(held, outline);
  if (gap) return { type: "GapFound", gap, newsOf };
  findHomes(held, outline);
  const unproven = checkPolicy(held, outline, limits);
  const isInOrder = (applied: Y.Doc) => areInOrder(applied, unproven, limits.searchSteps);
  const touchedRoots = () => findTouchedRoots(held, outline);
  return { type: "Sound", newsOf, touchedRoots, isInOrder, searchSteps: limits.searchSteps };
}

/** Whether a stored update may be applied at all: its structure only, as what it builds on may follow. */
export function guardStored(bytes: Uint8Array): UpdateRefusal | null {
  return catchRefusal(() => {
    readUpdate(new ByteReader(bytes));
    return null;
  });
}

const knownRoots: ReadonlySet<string> = new Set(rootNames);

/** Yjs makes room for a root as soon as it is named, and keeps it even when the update then fails. */
function checkRoots({ runs }: UpdateOutline): void {
  for (const { items } of runs)
    for (const { root } of items) if (root !== null && !knownRoots.has(root)) refuse("RootUnknown");
}

function clientsWithNews(held: HeldStructs, { runs }: UpdateOutline): number[] {
  return runs.filter(({ client, end }) => end > held.stateOf(client)).map(({ client }) => client);
}
