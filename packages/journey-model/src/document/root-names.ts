/**
 * Every root that a board may have, also those of records that this program does not write yet. The
 * server refuses edits of any other.
 *
 * A file that imports nothing: threads that only guard bytes are spared the rest of the model.
 */
export const rootNames = [
  "meta",
  "personas",
  "journeys",
  "phases",
  "steps",
  "lanes",
  "cards",
  "emotions",
  "evidence",
  "opportunities",
  "roadmap",
  "canvas",
  "comments",
  "votes",
] as const;
export type RootName = (typeof rootNames)[number];
