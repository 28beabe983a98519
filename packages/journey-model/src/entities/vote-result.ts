import { z } from "zod";
import { Title } from "#entities/text.ts";

/** More voted cards than these in one round are not kept. */
export const MAX_VOTE_TARGETS = 2_000;

/** What came of a round: kept with the board. The server writes it, nobody else may. */
export const VoteResult = z.object({
  id: z.string().min(1).max(64),
  title: Title,
  /** Ms since 1970 of the server's clock. */
  startedAt: z.number(),
  closedAt: z.number(),
  votesEach: z.number().int(),
  maxOnOne: z.number().int(),
  isNamed: z.boolean(),
  isWeighted: z.boolean(),
  /** How many people gave at least one vote. */
  voters: z.number().int().min(0),
  /** By votes, most first, then by card id; cards without a vote are left out. */
  results: z
    .array(
      z.object({
        /** A card that may be gone by now. */
        cardId: z.string().min(1).max(64),
        /** A weighted vote counts for what it weighs. */
        votes: z.number().int().min(1),
        /** Who gave how many of these, most first, in a named round; empty in an anonymous one. */
        by: z.array(
          z.object({
            personId: z.string().min(1).max(64),
            name: z.string().max(200),
            votes: z.number().int().min(1),
          }),
        ),
      }),
    )
    .max(MAX_VOTE_TARGETS),
});
export type VoteResult = z.infer<typeof VoteResult>;
