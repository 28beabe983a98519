export {
  Agenda,
  AGENDA_TEXT_MAX_LENGTH,
  AgendaMode,
  AgendaStep,
  AgendaStepFields,
  MAX_AGENDA_STEPS,
} from "#workshop/agenda.ts";
export { Reaction, WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
export { Draft, MAX_DRAFTS_EACH } from "#workshop/draft.ts";
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
export { WorkshopNews, WorkshopView } from "#workshop/view.ts";
export {
  Ballot,
  FACILITATOR_WEIGHT,
  MAX_VOTE_TARGETS,
  MAX_VOTES_EACH,
  VoteResult,
  VoteRound,
  VoteSettings,
} from "#workshop/vote-round.ts";
