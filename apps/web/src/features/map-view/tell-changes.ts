import type { LiveChange } from "#features/map-view/live-changes.ts";
import type { MapWords } from "#features/map-view/spoken-names.ts";

/** More sentences than these are too many to listen to. */
const MAX_SENTENCES = 3;

/** What the others did, in at most three sentences ("Bram added 2 cards in Consideration"), or in one when they are many. */
export function tellChanges(
  t: MapWords,
  changes: Iterable<LiveChange>,
  names: {
    readonly person: (clientId: number) => string | null;
    readonly phase: (phaseId: string) => string | null;
  },
): readonly string[] {
  const groups = new Map<string, LiveChange[]>();
  for (const change of changes) {
    const key = [change.author, change.verb, change.thing, change.phaseId].join();
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const authors = new Set([...groups.values()].map(([first]) => first?.author ?? null));
  if (groups.size > MAX_SENTENCES && authors.size > MAX_SENTENCES)
    return [tellCrowd(t, [...groups.values()].flat(), authors, names.phase)];
  const largestFirst = [...groups.values()].toSorted((a, b) => b.length - a.length);
  const sentences = largestFirst.slice(0, MAX_SENTENCES).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const count = group.length;
    const phase = first.phaseId === null ? null : names.phase(first.phaseId);
    const things = t(`things.${first.thing}`, { count });
    const what = phase === null ? things : t("live.inPhase", { things, phase });
    const name = first.author === null ? null : names.person(first.author);
    return name
      ? [t(`live.by.${first.verb}`, { name, what })]
      : [t(`live.unknown.${first.verb}`, { count, what })];
  });
  const rest = largestFirst.slice(MAX_SENTENCES).reduce((sum, group) => sum + group.length, 0);
  return rest > 0 ? [...sentences, t("live.more", { count: rest })] : sentences;
}

/** When many work at once nobody can follow who does what: how much is happening, by how many, and where most of it. */
function tellCrowd(
  t: MapWords,
  changes: readonly LiveChange[],
  authors: ReadonlySet<number | null>,
  phaseName: (phaseId: string) => string | null,
): string {
  const changesByPhase = Map.groupBy(changes, ({ phaseId }) => phaseId);
  const [busiest] = [...changesByPhase]
    .filter(([phaseId]) => phaseId !== null)
    .toSorted(([, a], [, b]) => b.length - a.length);
  const phase = busiest?.[0] ? phaseName(busiest[0]) : null;
  const crowd = { people: authors.size, count: changes.length };
  return phase === null ? t("live.crowd", crowd) : t("live.crowdMostly", { ...crowd, phase });
}
