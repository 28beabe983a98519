import fc from "fast-check";
import { CardId, LaneId, StepId } from "#entities/ids.ts";
import { LockGroup } from "#entities/lock-group.ts";
import { actors } from "#testing/test-workshop.ts";
import { AgendaMode, type AgendaStep } from "#workshop/agenda.ts";
import { Reaction, type WorkshopCommand } from "#workshop/command.ts";
import type { Actor } from "#workshop/decision.ts";
import type { CommandByType, CommandType } from "#workshop/rule.ts";
import type { Workshop } from "#workshop/state.ts";
import type { VoteSettings } from "#workshop/vote-round.ts";

/**
 * Something that somebody asks for, whatever the workshop is at by then: numbers pick among what is there, so
 * that a failing history still means something when it is shrunk.
 */
export interface Wish {
  readonly who: keyof typeof actors;
  readonly type: CommandType;
  readonly picks: readonly [number, number, number];
  readonly flag: boolean;
  /** How long after the one before it. */
  readonly afterMs: number;
}

/** A wish in hand: what there is to pick from, and a text that belongs to nobody else. */
interface Hand extends Wish {
  readonly workshop: Workshop;
  readonly text: string;
}

export const cardIds = ["c1", "c2", "c3", "c4"] as const;
const personIds = Object.keys(actors);

type Makers = { readonly [T in CommandType]: (hand: Hand) => CommandByType[T] };

const makers: Makers = {
  setAgenda: (hand) => ({
    type: "setAgenda",
    steps: Array.from({ length: hand.picks[0] % 4 }, (_, i) => stepOf(hand, `s${i}`)),
  }),
  addStep: (hand) => ({
    type: "addStep",
    step: stepOf(hand, `s${hand.picks[0] % 6}`),
    afterId: stepId(hand, 1),
  }),
  changeStep: (hand) => ({
    type: "changeStep",
    id: stepId(hand, 0) ?? "gone",
    fields: { notes: `notes ${hand.text}`, minutes: hand.picks[1] },
  }),
  moveStep: (hand) => ({
    type: "moveStep",
    id: stepId(hand, 0) ?? "gone",
    afterId: hand.flag ? stepId(hand, 1) : null,
  }),
  removeStep: (hand) => ({ type: "removeStep", id: stepId(hand, 0) ?? "gone" }),
  goToStep: (hand) => ({
    type: "goToStep",
    id: hand.picks[0] === 0 ? null : stepId(hand, 0),
    votes: hand.flag ? settingsOf(hand) : null,
  }),
  startTimer: ({ picks }) => ({ type: "startTimer", lengthMs: 1_000 * (1 + picks[0]) }),
  pauseTimer: () => ({ type: "pauseTimer" }),
  resumeTimer: () => ({ type: "resumeTimer" }),
  addTime: ({ picks }) => ({ type: "addTime", ms: 1_000 * (picks[0] - picks[1]) }),
  endTimer: () => ({ type: "endTimer" }),
  startWriting: ({ flag }) => ({ type: "startWriting", laneKinds: ["pains"], isAnonymous: flag }),
  stopWriting: (hand) => ({ type: "stopWriting", writingId: writingId(hand) }),
  reveal: (hand) => ({
    type: "reveal",
    writingId: writingId(hand),
    whose: [{ type: "everybody" as const }, { type: "next" as const }][hand.picks[0] % 3] ?? {
      type: "person",
      personId: personId(hand, 1),
    },
  }),
  discardWriting: (hand) => ({ type: "discardWriting", writingId: writingId(hand) }),
  putDraft: (hand) => ({
    type: "putDraft",
    writingId: writingId(hand),
    draft: {
      id: `draft ${hand.who} ${hand.picks[0] % 4}`,
      stepId: StepId.parse("step"),
      laneId: LaneId.parse("lane"),
      text: hand.picks[1] === 0 ? " " : `secret ${hand.text}`,
    },
  }),
  removeDraft: (hand) => ({
    type: "removeDraft",
    writingId: writingId(hand),
    draftId: `draft ${hand.who} ${hand.picks[0] % 4}`,
  }),
  openRound: (hand) => ({ type: "openRound", settings: settingsOf(hand) }),
  closeRound: (hand) => ({ type: "closeRound", roundId: roundId(hand) }),
  vote: (hand) => ({
    type: "vote",
    roundId: roundId(hand),
    cardId: cardIds[hand.picks[0] % cardIds.length] ?? "c1",
    count: hand.picks[1] % 5,
  }),
  setDone: (hand) => ({ type: "setDone", roundId: roundId(hand), isDone: hand.flag }),
  present: ({ flag }) => ({ type: "present", isOn: flag }),
  spotlight: ({ flag }) => ({
    type: "spotlight",
    place: flag ? { kind: "card", cardId: CardId.parse("c1") } : null,
  }),
  setGroups: (hand) => ({
    type: "setGroups",
    groups: [0, 1].map((i) => ({
      id: `g${i}`,
      name: hand.text,
      journeyId: null,
      memberIds: personIds.slice(0, hand.picks[i] ?? 0),
    })),
  }),
  split: ({ flag }) => ({ type: "split", isSplit: flag }),
  raiseHand: ({ flag }) => ({ type: "raiseHand", isRaised: flag }),
  lowerHand: (hand) => ({ type: "lowerHand", personId: personId(hand, 0) }),
  setReady: ({ flag }) => ({ type: "setReady", isReady: flag }),
  clearReady: () => ({ type: "clearReady" }),
  react: ({ picks }) => ({
    type: "react",
    reaction: Reaction.options[picks[0] % Reaction.options.length] ?? "clap",
  }),
  askCheckIn: ({ picks }) => ({ type: "askCheckIn", question: `How are you ${picks[0] % 2}?` }),
  answerCheckIn: (hand) => ({
    type: "answerCheckIn",
    checkInId: hand.workshop.state.checkIn?.id ?? "gone",
    text: hand.flag ? hand.text : "",
  }),
  endCheckIn: ({ workshop }) => ({
    type: "endCheckIn",
    checkInId: workshop.state.checkIn?.id ?? "gone",
  }),
  setExempt: (hand) => ({
    type: "setExempt",
    personId: hand.picks[0] === 0 ? "a stranger" : personId(hand, 1),
    isExempt: hand.flag,
  }),
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the literal above
const types = Object.keys(makers) as CommandType[];

/** What a workshop is about, so that histories get somewhere. */
const often = [
  "startWriting",
  "putDraft",
  "putDraft",
  "putDraft",
  "putDraft",
  "stopWriting",
  "reveal",
  "reveal",
  "openRound",
  "vote",
  "vote",
  "vote",
  "vote",
  "setDone",
  "setAgenda",
  "goToStep",
  "startTimer",
] as const satisfies readonly CommandType[];

/** Arbitrary things that people of any role ask for; more often than not one that they may. */
export function wishes(maxLength: number): fc.Arbitrary<readonly Wish[]> {
  const number = fc.nat(6);
  return fc.array(
    fc.record({
      who: fc.constantFrom("fay", "fay", "fay", "fred", "pat", "pat", "pia", "pim", "vic"),
      type: fc.constantFrom(...types, ...often, ...often, ...often),
      picks: fc.tuple(number, number, number),
      flag: fc.boolean(),
      afterMs: fc.constantFrom(0, 0, 0, 0, 1_000, 1_000, 20_000),
    }),
    { maxLength, size: "max" },
  );
}

/** The command that a wish is by now, and who gives it. */
export function commandOf(
  wish: Wish,
  workshop: Workshop,
  text: string,
): { readonly actor: Actor; readonly command: WorkshopCommand } {
  return { actor: actors[wish.who], command: makers[wish.type]({ ...wish, workshop, text }) };
}

function stepOf({ picks, flag, text }: Hand, id: string): AgendaStep {
  return {
    id,
    title: `title ${text}`,
    goal: "",
    task: "",
    minutes: picks[1],
    mode: AgendaMode.options[picks[2] % AgendaMode.options.length] ?? "discuss",
    isAnonymous: flag,
    laneKinds: ["pains"],
    locks: LockGroup.options.slice(0, picks[1] % 3),
    doneCheck: "",
    notes: `notes ${text}`,
  };
}

function settingsOf({ picks, flag }: Hand): VoteSettings {
  return {
    title: "",
    targetIds: cardIds.slice(0, 1 + (picks[0] % cardIds.length)),
    votesEach: 1 + picks[1],
    maxOnOne: 1 + (picks[2] % 3),
    minutes: flag ? 0.5 : null,
    isNamed: picks[2] % 2 === 0,
    isWeighted: picks[1] % 2 === 0,
  };
}

const stepId = ({ workshop, picks }: Hand, index: 0 | 1): string | null => {
  const { steps } = workshop.state.agenda;
  return steps[picks[index] % Math.max(steps.length, 1)]?.id ?? null;
};
const personId = ({ picks }: Hand, index: 0 | 1): string =>
  personIds[picks[index] % personIds.length] ?? "fay";
/** Sometimes one of before. */
const writingId = ({ workshop, picks }: Hand): string =>
  picks[2] === 0 ? "gone" : (workshop.state.writing?.id ?? "none");
const roundId = ({ workshop, picks }: Hand): string =>
  picks[2] === 0 ? "gone" : (workshop.state.round?.id ?? "none");
