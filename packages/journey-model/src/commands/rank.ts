import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { z } from "zod";
import { recordIn, type Records } from "#document/journey-doc.ts";
import { isParked } from "#document/parked.ts";
import { byRank } from "#entities/by-rank.ts";
import { Rank } from "#entities/text.ts";

/** A sibling as stored: its rank inside its place. */
interface Sibling {
  readonly id: string;
  readonly rank: string;
  readonly place: Readonly<Record<string, unknown>>;
}

const StoredPlace = z.looseObject({ rank: Rank });

/** Ranks longer than this are made short again, long before they are too long to be read. */
const MAX_RANK_LENGTH = 64;

/**
 * The records whose place is in the same holder (all `holder` fields equal), in order. A parked card has a
 * place to go back to, and does not stand there.
 */
export function siblingsIn(
  records: Records,
  holder: Readonly<Record<string, string>>,
): readonly Sibling[] {
  const siblings: Sibling[] = [];
  for (const id of records.keys()) {
    const record = recordIn(records, id);
    if (!record || isParked(record)) continue;
    const place = record.get("place");
    if (!isPlaceIn(place, holder)) continue;
    const parsed = StoredPlace.safeParse(place);
    if (parsed.success) siblings.push({ id, rank: parsed.data.rank, place: parsed.data });
  }
  return siblings.toSorted(byRank);
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
 * wanted place are ranked anew, in the same commit. Where that does not do, since somebody stored a
 * rank that cannot be counted on from, all siblings are ranked anew.
 */
export function rankBefore(
  records: Records,
  holder: Readonly<Record<string, string>>,
  movingId: string,
  beforeId: string | null,
): string {
  return rankAmong(siblingsIn(records, holder), movingId, beforeId, ({ id, place }, rank) =>
    recordIn(records, id)?.set("place", { ...place, rank }),
  );
}

/** The same for records that stand in nothing and keep their rank in a field of its own. */
export function freeRankBefore(
  records: Records,
  movingId: string,
  beforeId: string | null,
): string {
  const siblings = [...records.keys()]
    .flatMap((id) => {
      const rank = Rank.safeParse(recordIn(records, id)?.get("rank"));
      return rank.success ? [{ id, rank: rank.data }] : [];
    })
    .toSorted(byRank);
  return rankAmong(siblings, movingId, beforeId, ({ id }, rank) =>
    recordIn(records, id)?.set("rank", rank),
  );
}

/** `rankAnew` stores another rank with a sibling that leaves no room where it is. */
function rankAmong<S extends Pick<Sibling, "id" | "rank">>(
  all: readonly S[],
  movingId: string,
  beforeId: string | null,
  rankAnew: (sibling: S, rank: string) => void,
): string {
  const siblings = all.filter(({ id }) => id !== movingId);
  const found = siblings.findIndex(({ id }) => id === beforeId);
  const at = found === -1 ? siblings.length : found;
  const left = siblings[at - 1]?.rank ?? null;
  function giveRanks(to: readonly S[], ranks: readonly string[]): void {
    for (const [i, sibling] of to.entries()) {
      const rank = ranks[i];
      if (rank !== undefined && rank !== sibling.rank) rankAnew(sibling, rank);
    }
  }

  const tied = siblings.slice(at).filter(({ rank }) => rank === left);
  const right = siblings[at + tied.length]?.rank ?? null;
  const [first, ...rest] = ranksBetween(left, right, tied.length + 1);
  if (first !== undefined) {
    giveRanks(tied, rest);
    return first;
  }
  const ranks = generateNKeysBetween(null, null, siblings.length + 1);
  const [own = ""] = ranks.splice(at, 1);
  giveRanks(siblings, ranks);
  return own;
}

/** The rank that puts a record right behind `afterId` among its siblings (gone since: at the end). */
export function rankBehind(
  records: Records,
  holder: Readonly<Record<string, string>>,
  movingId: string,
  afterId: string,
): string {
  const siblings = siblingsIn(records, holder);
  const at = siblings.findIndex(({ id }) => id === afterId);
  const next = at === -1 ? undefined : siblings[at + 1];
  return rankBefore(records, holder, movingId, next?.id ?? null);
}

/** The rank behind all of these, as far as that can be counted. */
export function rankAfter(ranks: readonly string[]): string {
  return ranksAfter(ranks, 1)[0] ?? generateKeyBetween(null, null);
}

/** So many ranks behind all of these, which are in order, as far as that can be counted. */
export function ranksAfter(ranks: readonly string[], count: number): readonly string[] {
  const last = ranks.findLast((rank) => ranksBetween(rank, null, 1).length === 1);
  return ranksBetween(last ?? null, null, count);
}

/** So many ranks in order between two; none when the library cannot count between these. */
function ranksBetween(left: string | null, right: string | null, count: number): readonly string[] {
  try {
    const ranks = generateNKeysBetween(left, right, count);
    return areUsable(left, ranks, right) ? ranks : [];
  } catch {
    return [];
  }
}

/** The library trusts what it gets: from a rank with foreign letters in it, it may count anywhere. */
function areUsable(left: string | null, ranks: readonly string[], right: string | null): boolean {
  const all = [left, ...ranks, right].filter((rank) => rank !== null);
  return all.every((rank, i) => {
    const next = all[i + 1];
    return next === undefined || (rank < next && next.length <= MAX_RANK_LENGTH);
  });
}
