import { becomes, facilitators, type Rules } from "#workshop/rule.ts";
import type { Group } from "#workshop/state.ts";

export const groupRules: Rules<"setGroups" | "split"> = {
  setGroups: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { groups }) => {
      const { isSplit } = workshop.state.groups;
      return becomes(workshop, {
        groups: { isSplit: isSplit && groups.length > 0, groups: withEverybodyOnce(groups) },
      });
    },
  },
  split: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { isSplit }) => {
      const { groups } = workshop.state.groups;
      return becomes(workshop, { groups: { isSplit: isSplit && groups.length > 0, groups } });
    },
  },
};

/** Somebody who is named in two groups is in the first. */
function withEverybodyOnce(groups: readonly Group[]): Group[] {
  const named = new Set<string>();
  return groups.map((group) => {
    const memberIds = [...new Set(group.memberIds)].filter((id) => !named.has(id));
    for (const id of memberIds) named.add(id);
    return { ...group, memberIds };
  });
}
