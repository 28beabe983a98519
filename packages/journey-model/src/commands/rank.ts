import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { z } from "zod";
import { recordIn, type Records } from "#document/journey-doc.ts";
import { byRank } from "#entities/by-rank.ts";

/** A sibling as stored: its rank inside its place. */
interface Sibling {
  readonly id: string;
  readonly rank: string;
  readonly place: Readonly<Record<string, unknown>>;
}

const StoredPlace = z.looseObject({ rank: z.string().min(1).max(256) });

/** The records whose place is in the same holder (all `holder` fields equal), in order. */
export function siblingsIn(
  records: Records,
  holder: Readonly<Record<string, string>>,
): readonly Sibling[] {
  const siblings: Sibling[] = [];
  for (const id of records.keys()) {
    const place = recordIn(records, id)?.get("place");
    if (!isPlaceIn(place, holder)) continue;
    const parsed = StoredPlace.safeParse(place);
    if (parsed.success) siblings.push({ id, rank: parsed.data.rank, place: parsed.data });
  }
  return siblings.sort(byRank);
}

function isPlaceIn(place: unknown, holder: Readonly<Record<string, string>>): boolean {
  if (typeof place !== "object" || place === null) return false;
  for (const key in holder) if (Reflect.get(place, key) !== holder[key]) return false;
  return true;
}

/**
 * The rank that puts a record before `beforeId` among its siblings (null, or gone since: at the end).
 *
 * Siblings that share a rank (two people added at once) leave no room between them: those behind the
 * wanted place are ranked anew, in the same commit.
 */
export function rankBefore(
  records: Records,
  holder: Readonly<Record<string, string>>,
  movingId: string,
  beforeId: string | null,
): string {
  const siblings = siblingsIn(records, holder).filter(({ id }) => id !== movingId);
  const found = siblings.findIndex(({ id }) => id === beforeId);
  const at = found === -1 ? siblings.length : found;
  const left = usable(siblings[at - 1]?.rank);
  const right = usable(siblings[at]?.rank);
  if (right === null || left === null || left < right) return generateKeyBetween(left, right);

  const tied = siblings.slice(at).filter(({ rank }) => rank === left);
  const next = siblings.slice(at + tied.length)[0];
  const [first = left, ...rest] = generateNKeysBetween(left, usable(next?.rank), tied.length + 1);
  for (const [i, { id, place }] of tied.entries())
    recordIn(records, id)?.set("place", { ...place, rank: rest[i] });
  return first;
}

/** A rank that somebody stored and that the library cannot count on from is treated as an edge. */
function usable(rank: string | undefined): string | null {
  if (rank === undefined) return null;
  try {
    generateKeyBetween(rank, null);
    return rank;
  } catch {
    return null;
  }
}
