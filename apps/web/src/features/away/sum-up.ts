import type { ChangedThing, ChangeVerb } from "@cojourney/journey-model";
import type { AwayChange } from "#sync/away.ts";

/** Changes of one kind, by one person, in one phase. */
export interface ChangeGroup {
  readonly thing: ChangedThing;
  readonly verb: ChangeVerb;
  readonly phaseId: string | null;
  readonly count: number;
}

/** What one person did; null stands for what no one name fits. */
export interface AuthorSummary {
  readonly author: string | null;
  readonly groups: readonly ChangeGroup[];
  /** Changes that are in none of the groups, as more would be too much to read. */
  readonly more: number;
}

const MAX_GROUPS = 3;

/** Sums up per person, most first; people of whom no name is known are one. */
export function sumUp(
  changes: readonly AwayChange[],
  nameOf: (author: number) => string | null,
): readonly AuthorSummary[] {
  const byAuthor = Map.groupBy(changes, ({ author }) => (author === null ? null : nameOf(author)));
  return [...byAuthor]
    .toSorted(([a, mine], [b, theirs]) =>
      (a === null) === (b === null) ? theirs.length - mine.length : a === null ? 1 : -1,
    )
    .map(([author, theirs]) => {
      const groups = [...Map.groupBy(theirs, groupKey).values()]
        .toSorted((a, b) => b.length - a.length)
        .flatMap(([first, ...rest]) => (first ? [{ ...first, count: 1 + rest.length }] : []));
      const shown = groups.slice(0, MAX_GROUPS);
      const told = shown.reduce((sum, { count }) => sum + count, 0);
      return { author, groups: shown, more: theirs.length - told };
    });
}

function groupKey({ thing, verb, phaseId }: AwayChange): string {
  return [thing, verb, phaseId].join();
}
