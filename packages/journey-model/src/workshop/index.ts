export { MAX_VOTE_TARGETS, VoteResult } from "#entities/vote-result.ts";
export {
  Agenda,
  AGENDA_TEXT_MAX_LENGTH,
  AgendaMode,
  AgendaStep,
  AgendaStepFields,
  MAX_AGENDA_STEPS,
} from "#workshop/agenda.ts";
export { agendaTemplate } from "#workshop/agenda-template.ts";
export { carriedOut } from "#workshop/carried-out.ts";
export { Reaction, WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
export { decide } from "#workshop/decide.ts";
export { timeLeftMs } from "#workshop/decide-timer.ts";
export type { Actor, Consequence, Decision, Surroundings } from "#workshop/decision.ts";
export { Draft, MAX_DRAFTS_EACH } from "#workshop/draft.ts";
export { nextMomentMs } from "#workshop/next-moment.ts";
export { passTime } from "#workshop/pass-time.ts";
export { PlaceOnBoard } from "#workshop/place-on-board.ts";
export {
  BoardEdit,
  CheckIn,
  Group,
  Groups,
  noWorkshop,
  Timer,
  type Workshop,
  WorkshopState,
  Writing,
} from "#workshop/state.ts";
export { LAST_WORDS_MS } from "#workshop/stop-writing.ts";
export type { PeopleHere } from "#workshop/taking-part.ts";
export { viewFor } from "#workshop/view-for.ts";
export { withNews, WorkshopNews, WorkshopView } from "#workshop/view.ts";
export {
  Ballot,
  FACILITATOR_WEIGHT,
  MAX_VOTES_EACH,
  VoteRound,
  VoteSettings,
} from "#workshop/vote-round.ts";
