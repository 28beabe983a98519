import { becomes, facilitators, staysAsItIs, writers, type Rules } from "#workshop/rule.ts";
import { err } from "#result.ts";

/** A question to begin with. One at a time: another one takes its place, and its answers go with it. */
export const checkInRules: Rules<"askCheckIn" | "answerCheckIn" | "endCheckIn"> = {
  askCheckIn: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { question }) =>
      workshop.state.checkIn?.question === question
        ? staysAsItIs(workshop)
        : becomes(workshop, { checkIn: { id: surroundings.newId(), question, answers: [] } }),
  },
  /** Another answer takes the place of one's first; an empty one takes it back. */
  answerCheckIn: {
    mayBeGivenBy: writers,
    decide: ({ workshop, actor: { personId } }, { checkInId, text }) => {
      const { checkIn } = workshop.state;
      if (checkIn?.id !== checkInId) return err("CheckInOver");
      const at = checkIn.answers.findIndex((answer) => answer.personId === personId);
      const said = text.trim() === "" ? [] : [{ personId, text }];
      const answers =
        at === -1 ? [...checkIn.answers, ...said] : checkIn.answers.toSpliced(at, 1, ...said);
      return becomes(workshop, { checkIn: { ...checkIn, answers } });
    },
  },
  endCheckIn: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { checkInId }) =>
      workshop.state.checkIn?.id === checkInId
        ? becomes(workshop, { checkIn: null })
        : staysAsItIs(workshop),
  },
};
