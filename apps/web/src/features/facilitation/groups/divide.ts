import type { Group } from "@cojourney/journey-model/workshop";

/** Deals people out over the groups, one after the other, so that no two groups differ by more than one. */
export function divideEvenly(
  groups: readonly Group[],
  personIds: readonly string[],
): readonly Group[] {
  return groups.map((group, i) => ({
    ...group,
    memberIds: personIds.filter((_, at) => at % groups.length === i),
  }));
}

/** Puts somebody into one group, and out of the one they were in; into none with null. */
export function putInto(
  groups: readonly Group[],
  personId: string,
  groupId: string | null,
): readonly Group[] {
  return groups.map((group) => {
    const others = group.memberIds.filter((id) => id !== personId);
    return { ...group, memberIds: group.id === groupId ? [...others, personId] : others };
  });
}

/** The group that somebody is in. */
export function groupOf(groups: readonly Group[], personId: string | null): Group | null {
  return groups.find(({ memberIds }) => personId !== null && memberIds.includes(personId)) ?? null;
}
