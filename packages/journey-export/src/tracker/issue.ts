import type { Localized } from "@cojourney/journey-model";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import type { BoardFacts } from "#tables/board-facts.ts";
import { scoreWord } from "#words/score-word.ts";

/** An opportunity as a tracker takes it. */
export interface Issue {
  /** One line, at most 255 characters: Jira takes no more. */
  readonly title: string;
  /** What people wrote, as they wrote it. */
  readonly note: string;
  /** Where it came from: a label and a value each, one line. */
  readonly facts: readonly (readonly [string, string])[];
  readonly tags: readonly string[];
}

const MAX_TITLE_LENGTH = 255;

const words = {
  untitled: { en: "Opportunity without a title", nl: "Kans zonder titel" },
  journey: { en: "Journey", nl: "Klantreis" },
  phase: { en: "Phase", nl: "Fase" },
  step: { en: "Step", nl: "Stap" },
  emotion: { en: "Emotion of the step", nl: "Emotie van de stap" },
  owner: { en: "Owner", nl: "Eigenaar" },
  card: { en: "Card", nl: "Kaart" },
  snapshot: { en: "Snapshot", nl: "Momentopname" },
} as const satisfies Record<string, Localized>;

/** The opportunities of a board, each once, those in the worst felt steps first. */
export function issuesOf(facts: BoardFacts): readonly Issue[] {
  const { board, snapshot, language } = facts;
  return findingsToldOnce(board).opportunities.map(({ card, journey, step }) => {
    const known: readonly (readonly [keyof typeof words, string])[] = [
      ["journey", journey.journey.title],
      ["phase", step.phase.title],
      ["step", step.step.title],
      ["emotion", step.emotion ? scoreWord(step.emotion.score, language) : ""],
      ["owner", card.owner ?? ""],
      ["card", card.id],
      ["snapshot", snapshot.id],
    ];
    return {
      title: titleOf(card.title) || words.untitled[language],
      note: card.note,
      facts: known
        .filter(([, value]) => value.trim() !== "")
        .map(([key, value]) => [words[key][language], oneLine(value)] as const),
      tags: card.tags.flatMap((id) => board.meta.tags.find((tag) => tag.id === id)?.name ?? []),
    };
  });
}

function titleOf(text: string): string {
  const line = oneLine(text);
  if (line.length <= MAX_TITLE_LENGTH) return line;
  const cut = line.slice(0, MAX_TITLE_LENGTH - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
