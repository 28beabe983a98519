import type { Localized } from "@cojourney/journey-model";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import type { BoardFacts } from "#tables/board-facts.ts";
import { cleanLine } from "#text/clean-text.ts";
import { shortText } from "#text/cut-text.ts";
import { documentWords, type DocumentWord } from "#words/document-words.ts";
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
  /** 0 when there was no vote. */
  readonly votes: number;
}

const MAX_TITLE_LENGTH = 255;

const untitled: Localized = { en: "Opportunity without a title", nl: "Kans zonder titel" };

/** The opportunities of a board, each once, those in the worst felt steps first. */
export function issuesOf(facts: BoardFacts): readonly Issue[] {
  const { board, snapshot, language } = facts;
  const { opportunities, votes } = findingsToldOnce(board);
  return opportunities.map(({ card, journey, step }) => {
    const given = votes.get(card.id) ?? 0;
    const known: readonly (readonly [DocumentWord, string])[] = [
      ["journey", journey.journey.title],
      ["phase", step.phase.title],
      ["step", step.step.title],
      ["stepFeeling", step.emotion ? scoreWord(step.emotion.score, language) : ""],
      ["votes", given > 0 ? String(given) : ""],
      ["owner", card.owner ?? ""],
      ["card", card.id],
      ["snapshot", snapshot.id],
    ];
    return {
      title: shortText(cleanLine(card.title), MAX_TITLE_LENGTH) || untitled[language],
      note: card.note,
      facts: known
        .filter(([, value]) => value.trim() !== "")
        .map(([key, value]) => [documentWords[key][language], cleanLine(value)] as const),
      tags: card.tags.flatMap((id) => board.meta.tags.find((tag) => tag.id === id)?.name ?? []),
      votes: given,
    };
  });
}
