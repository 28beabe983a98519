import { NOTE_MAX_LENGTH, TITLE_MAX_LENGTH } from "#entities/text.ts";

/**
 * Which fields hold text that people write together (Y.Text: concurrent typing merges by character),
 * with the longest they may get, in UTF-16 code units. A record is made with all of its texts, since
 * two people who each made the missing one would lose one of them.
 */
export const textFields = {
  personas: {
    name: TITLE_MAX_LENGTH,
    statement: NOTE_MAX_LENGTH,
    segment: TITLE_MAX_LENGTH,
    goals: NOTE_MAX_LENGTH,
    needs: NOTE_MAX_LENGTH,
    expectations: NOTE_MAX_LENGTH,
    drivers: NOTE_MAX_LENGTH,
    frustrations: NOTE_MAX_LENGTH,
    media: NOTE_MAX_LENGTH,
    trends: NOTE_MAX_LENGTH,
    environment: NOTE_MAX_LENGTH,
  },
  journeys: {
    title: TITLE_MAX_LENGTH,
    goal: NOTE_MAX_LENGTH,
    start: NOTE_MAX_LENGTH,
    end: NOTE_MAX_LENGTH,
    businessPart: NOTE_MAX_LENGTH,
    measure: NOTE_MAX_LENGTH,
    situation: NOTE_MAX_LENGTH,
    trigger: NOTE_MAX_LENGTH,
    need: NOTE_MAX_LENGTH,
    expectation: NOTE_MAX_LENGTH,
  },
  phases: { title: TITLE_MAX_LENGTH },
  steps: { title: TITLE_MAX_LENGTH },
  lanes: { title: TITLE_MAX_LENGTH },
  cards: { title: TITLE_MAX_LENGTH, note: NOTE_MAX_LENGTH },
} as const;

export type TextRoot = keyof typeof textFields;

/** One text on the board: which record, which field. */
export type TextTarget = {
  [R in TextRoot]: {
    readonly root: R;
    readonly id: string;
    readonly field: keyof (typeof textFields)[R] & string;
  };
}[TextRoot];

/** Longest text that the field may get, in UTF-16 code units. */
export function maxLengthOf(target: TextTarget): number {
  const limits: Readonly<Record<string, number>> = textFields[target.root];
  return limits[target.field] ?? TITLE_MAX_LENGTH;
}
