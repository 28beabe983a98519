import type { ChangedThing, ChangeVerb } from "@cojourney/journey-model";
import type { AwayChange } from "#sync/away.ts";

/** Changes of one kind, by one person, in one phase. */
export interface ChangeGroup {
  readonly thing: ChangedThing;
  readonly verb: ChangeVerb;
  readonly phaseId: string | null;
  readonly count: number;
}

/** What one person did, or several; null stands for what no one name fits. */
export interface AuthorSummary {
  readonly author: string | null;
  /** Whether these are people with names, whom it would be too much to read about one by one. */
  readonly isOthers: boolean;
  readonly groups: readonly ChangeGroup[];
  /** Changes that are in none of the groups, as more would be too much to read. */
  readonly more: number;
}

const MAX_GROUPS = 3;
/** More people than these nobody reads about. */
const MAX_PEOPLE = 4;

/** Sums up per person, most first, and all others together; people of whom no name is known are one. */
export function sumUp(
  changes: readonly AwayChange[],
  nameOf: (author: number) => string | null,
): readonly AuthorSummary[] {
  const byAuthor = Map.groupBy(changes, ({ author }) => (author === null ? null : nameOf(author)));
  const nameless = byAuthor.get(null) ?? [];
  const named = [...byAuthor].flatMap(([author, theirs]) =>
    author === null ? [] : [{ author, theirs }],
  );
  named.sort((a, b) => b.theirs.length - a.theirs.length);
  const others = named.splice(named.length > MAX_PEOPLE + 1 ? MAX_PEOPLE : named.length);
  const rest = [...others.flatMap(({ theirs }) => theirs), ...nameless];
  return [
    ...named.map(({ author, theirs }) => ({ author, isOthers: false, ...inGroups(theirs) })),
    ...(rest.length > 0 ? [{ author: null, isOthers: others.length > 0, ...inGroups(rest) }] : []),
  ];
}

function inGroups(changes: readonly AwayChange[]): Pick<AuthorSummary, "groups" | "more"> {
  const groups = [...Map.groupBy(changes, groupKey).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first, ...rest]) => (first ? [{ ...first, count: 1 + rest.length }] : []));
  const shown = groups.slice(0, MAX_GROUPS);
  const told = shown.reduce((sum, { count }) => sum + count, 0);
  return { groups: shown, more: changes.length - told };
}

function groupKey({ thing, verb, phaseId }: AwayChange): string {
  return [thing, verb, phaseId].join();
}
