import type { useTranslations } from "next-intl";
import {
  cardKindIn,
  laneKindOf,
  type Card,
  type CardKind,
  type Channel,
  type Emotion,
  type Journey,
  type JourneyOutline,
  type Lane,
  type Language,
  type Persona,
  type Phase,
  type StepId,
  type Tag,
} from "@cojourney/journey-model";

/** The map's own messages. */
export type MapWords = ReturnType<typeof useTranslations<"map">>;

export const scores = [-2, -1, 0, 1, 2] as const;

/** A phase as people call it: by its name, or by its number while it has none. */
export function phaseName(t: MapWords, outline: JourneyOutline, phase: Phase): string {
  const number = outline.phases.findIndex((other) => other.phase.id === phase.id) + 1;
  return phase.title.trim() || t("unnamed.phase", { number });
}

/** A step as people call it: by its name, or by its number in the journey while it has none. */
export function stepName(t: MapWords, outline: JourneyOutline, stepId: StepId): string {
  const index = outline.steps.findIndex(({ step }) => step.id === stepId);
  return outline.steps[index]?.step.title.trim() || t("unnamed.step", { number: index + 1 });
}

/** A lane as people call it: its own name, or that of its kind in the board's language. */
export function laneName(lane: Lane, boardLanguage: Language): string {
  return lane.title.trim() || laneKindOf(lane.kind).label[boardLanguage];
}

export function journeyName(t: MapWords, { title }: Journey): string {
  return title.trim() || t("unnamed.journey");
}

export function personaName(t: MapWords, persona: Persona | null): string {
  return persona?.name.trim() || t("unnamed.persona");
}

/** What a card counts as where it stands. */
export function kindOf(card: Card, lane: Lane | undefined): CardKind {
  return lane ? cardKindIn(laneKindOf(lane.kind), card.kind) : card.kind;
}

/** A score as it is said aloud: "minus 1", not a hyphen that a screen reader swallows. */
export function spokenScore(t: MapWords, score: number): string {
  if (score < 0) return t("score.minus", { count: -score });
  return score === 0 ? t("score.zero") : t("score.plus", { count: score });
}

/** The word under a face. */
export function scoreWord(t: MapWords, score: number): string {
  if (score <= -2) return t("faces.veryBad");
  if (score === -1) return t("faces.bad");
  if (score === 0) return t("faces.neutral");
  return score === 1 ? t("faces.good") : t("faces.veryGood");
}

/** An emotion as it is said aloud. */
export function spokenEmotion(t: MapWords, emotion: Emotion | null): string {
  if (!emotion) return t("noEmotion");
  const score = t("spoken.emotion", { score: spokenScore(t, emotion.score) });
  return joined([score, scoreWord(t, emotion.score), emotion.label]);
}

/** Where a card stands, as people call it. */
export interface CardPosition {
  /** Which of the cards of its cell it is, from 0. */
  readonly index: number;
  readonly count: number;
  readonly phase: string;
  readonly step: string;
  /** How its step feels; null when nobody said. */
  readonly score: number | null;
}

/**
 * All that one sees of a card, in one breath: "Touchpoint 2 of 3, Consideration, step Compare, Search
 * engine, emotion minus 1".
 */
export function spokenCard(
  t: MapWords,
  card: Card,
  lane: Lane | undefined,
  at: CardPosition | null,
  context: {
    readonly channels: readonly Channel[];
    readonly tags?: readonly Tag[];
    readonly here?: readonly string[];
    readonly isChosen?: boolean;
    /** Whether evidence backs it. */
    readonly isBacked?: boolean;
    /** When a solution is planned, in words. */
    readonly when?: string | null;
    /** What stands of votes on it, in words. */
    readonly votes?: string | null;
    /** What is attached to it on the canvas. */
    readonly attached?: readonly { readonly text: string }[];
  },
): string {
  const kind = t(`kinds.${kindOf(card, lane)}`);
  const channel = context.channels.find(({ id }) => id === card.channel)?.name ?? card.channel;
  return joined([
    context.isChosen ? t("spoken.chosen") : null,
    at ? t("spoken.position", { kind, index: at.index + 1, count: at.count }) : kind,
    at && at.phase,
    at && t("spoken.step", { name: at.step }),
    card.title.trim() || t("unnamed.card"),
    card.author ? t("spoken.author", { name: card.author }) : null,
    channel && channel !== card.title.trim() ? channel : null,
    card.momentOfTruth ? t("momentOfTruth") : null,
    card.dropOff ? spokenDropOff(t, card.dropOff.percent) : null,
    context.when ? t("spoken.planned", { when: context.when }) : null,
    context.tags?.length
      ? t("spoken.tags", { names: context.tags.map(({ name }) => name).join(", ") })
      : null,
    card.note.trim() === "" ? null : t("spoken.note"),
    context.isBacked ? t("spoken.evidence") : null,
    context.attached?.length
      ? t("spoken.attached", { texts: context.attached.map(({ text }) => text).join("; ") })
      : null,
    at && at.score !== null ? t("spoken.emotion", { score: spokenScore(t, at.score) }) : null,
    context.votes,
    context.here?.length ? t("spoken.here", { names: context.here.join(", ") }) : null,
  ]);
}

export function spokenDropOff(t: MapWords, percent: number | null): string {
  return percent === null ? t("dropOff") : t("spoken.dropOff", { percent });
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(", ");
}
