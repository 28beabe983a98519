import { becomes, facilitators, type Rules } from "#workshop/rule.ts";
import { err } from "#result.ts";

export const lockRules: Rules<"setExempt"> = {
  setExempt: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { personId, isExempt }) => {
      const { exemptIds } = workshop.state;
      if (!isExempt)
        return becomes(workshop, { exemptIds: exemptIds.filter((id) => id !== personId) });
      if (surroundings.nameOf(personId) === null) return err("PersonUnknown");
      const isKnown = exemptIds.includes(personId);
      return becomes(workshop, isKnown ? {} : { exemptIds: [...exemptIds, personId] });
    },
  },
};
