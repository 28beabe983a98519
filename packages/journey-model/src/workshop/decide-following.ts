import { becomes, facilitators, type Rules } from "#workshop/rule.ts";

/** What everybody is taken to. Whether somebody follows is their own affair: they may always stop. */
export const followingRules: Rules<"present" | "spotlight"> = {
  /** Any facilitator may end it, so that nobody has to follow one whose machine is gone. */
  present: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, actor }, { isOn }) =>
      becomes(workshop, { presenterId: isOn ? actor.personId : null }),
  },
  spotlight: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { place }) => becomes(workshop, { spotlight: place }),
  },
};
