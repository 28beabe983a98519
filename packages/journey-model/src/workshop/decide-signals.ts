import {
  becomes,
  everybody,
  facilitators,
  writers,
  type Rules,
  type Ruling,
} from "#workshop/rule.ts";
import type { Workshop } from "#workshop/state.ts";
import { ok } from "#result.ts";

/** What people show without words: a hand, that they are ready, a reaction. */
export const signalRules: Rules<"raiseHand" | "lowerHand" | "setReady" | "clearReady" | "react"> = {
  raiseHand: {
    mayBeGivenBy: writers,
    decide: ({ workshop, actor: { personId }, surroundings }, { isRaised }) => {
      const { hands } = workshop.state;
      if (!isRaised) return withoutHand(workshop, personId);
      const isUp = hands.some((hand) => hand.personId === personId);
      const since = surroundings.nowMs;
      return becomes(workshop, { hands: isUp ? hands : [...hands, { personId, since }] });
    },
  },
  lowerHand: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { personId }) => withoutHand(workshop, personId),
  },
  setReady: {
    mayBeGivenBy: writers,
    decide: ({ workshop, actor: { personId } }, { isReady }) => {
      const others = workshop.state.readyIds.filter((id) => id !== personId);
      if (!isReady) return becomes(workshop, { readyIds: others });
      const isSaid = workshop.state.readyIds.includes(personId);
      return becomes(workshop, isSaid ? {} : { readyIds: [...others, personId] });
    },
  },
  clearReady: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }) => becomes(workshop, { readyIds: [] }),
  },
  react: {
    mayBeGivenBy: everybody,
    decide: ({ workshop, actor: { personId } }, { reaction }) =>
      ok({ workshop, consequences: [{ type: "showReaction", personId, reaction }] }),
  },
};

function withoutHand(workshop: Workshop, personId: string): Ruling {
  const { hands } = workshop.state;
  return becomes(workshop, { hands: hands.filter((hand) => hand.personId !== personId) });
}
