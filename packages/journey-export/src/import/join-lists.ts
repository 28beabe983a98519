import { type Board, MAX_CHANNELS, MAX_TAGS, type Tag, TagId } from "@cojourney/journey-model";
import type { LeftOut } from "#import/import-plan.ts";
import { plainWord } from "#import/known-words.ts";
import { needsNewId } from "#import/new-ids.ts";
import { oneLine } from "#import/one-line.ts";

type Lists = Pick<Board["meta"], "channels" | "tags">;

/** What of a file's lists is new to the board, and which id of the board each of its ids has become. */
export interface JoinedLists {
  readonly channels: Lists["channels"];
  readonly tags: readonly Tag[];
  readonly left: readonly LeftOut[];
  /** A channel that is on no list keeps its id, as it does on a board, but for what no board can store. */
  channelId(id: string): string;
  /** Undefined for a tag that found no room. */
  tagId(id: TagId): TagId | undefined;
}

/** Puts the names of a file behind those of the board; a name that is there already is that one. */
export function joinLists(from: Lists, onto: Lists | null, newId: () => string): JoinedLists {
  const channels = joined(from.channels, onto?.channels ?? null, newId, MAX_CHANNELS);
  const tags = joined(from.tags, onto?.tags ?? null, newId, MAX_TAGS);
  const left = [
    ...channels.full.map((one) => tooMany("channels", one, MAX_CHANNELS)),
    ...tags.full.map((one) => tooMany("tags", one, MAX_TAGS)),
  ];
  const lost = new Set(tags.full.map(({ id }) => id));
  return {
    channels: channels.added,
    tags: tags.added.map((tag) => ({ ...tag, id: TagId.parse(tag.id) })),
    left,
    channelId: (id) => channels.ids.get(id) ?? storable(id),
    tagId: (id) => (lost.has(id) ? undefined : TagId.parse(tags.ids.get(id) ?? storable(id))),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function joined<T extends Named>(
  from: readonly T[],
  onto: readonly T[] | null,
  newId: () => string,
  limit: number,
) {
  const [added, full, ids] = [new Array<T>(), new Array<T>(), new Map<string, string>()];
  // Onto a new board the lists go as they are.
  if (!onto) {
    const renewed = from.map((one) => ({ ...one, id: needsNewId(one.id) ? newId() : one.id }));
    for (const [i, { id }] of from.entries()) ids.set(id, renewed[i]?.id ?? id);
    return { added: renewed.slice(0, limit), full: from.slice(limit), ids };
  }
  const known = new Map(onto.map(({ id, name }) => [plainWord(name), id]));
  const takenIds = new Set(onto.map(({ id }) => id));
  for (const one of from) {
    const same = known.get(plainWord(one.name));
    if (same === undefined && onto.length + added.length >= limit) {
      full.push(one);
      continue;
    }
    const isFree = !takenIds.has(one.id) && !needsNewId(one.id);
    const id = same ?? (isFree ? one.id : newId());
    ids.set(one.id, id);
    if (same !== undefined) continue;
    added.push({ ...one, id });
    known.set(plainWord(one.name), id);
    takenIds.add(id);
  }
  return { added, full, ids };
}

function storable(id: string): string {
  return id.replaceAll("\u0000", "").toWellFormed();
}

function tooMany(root: string, { id, name }: Named, limit: number): LeftOut {
  const where = { kind: "record", root, id } as const;
  return { where, what: oneLine(name), why: { kind: "tooMany", limit } };
}
