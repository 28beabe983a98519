import { z } from "zod";
import { TITLE_MAX_LENGTH } from "#entities/text.ts";
import { MAX_VOTE_TARGETS } from "#entities/vote-result.ts";

export const MAX_VOTES_EACH = 100;
/** How often a facilitator's vote counts in a weighted round. */
export const FACILITATOR_WEIGHT = 2;

const CardKey = z.string().min(1).max(64);

/** How a round goes; fixed when it starts. */
export const VoteSettings = z
  .object({
    title: z.string().max(TITLE_MAX_LENGTH),
    /** The cards that can be voted for. */
    targetIds: z.array(CardKey).min(1).max(MAX_VOTE_TARGETS),
    /** How many votes everybody has. */
    votesEach: z.number().int().min(1).max(MAX_VOTES_EACH),
    /** How many of them one may give to one card. */
    maxOnOne: z.number().int().min(1).max(MAX_VOTES_EACH),
    /** After how long it closes by itself; null when a facilitator closes it. */
    minutes: z.number().min(0.5).max(600).nullable(),
    /** Whether the result says who voted for what. */
    isNamed: z.boolean(),
    /** Whether a facilitator's vote counts twice (FACILITATOR_WEIGHT). */
    isWeighted: z.boolean(),
  })
  .refine(({ targetIds }) => new Set(targetIds).size === targetIds.length, "Each card once");
export type VoteSettings = z.infer<typeof VoteSettings>;

/** A round that is open. */
export const VoteRound = z.object({
  ...VoteSettings.shape,
  id: z.string().min(1).max(64),
  startedAt: z.number(),
  /** In ms since 1970 of the server's clock; null when it stays open. */
  endsAt: z.number().nullable(),
});
export type VoteRound = z.infer<typeof VoteRound>;

/** What one person has voted for so far. */
export const Ballot = z.object({
  roundId: z.string().max(64),
  /** How many votes, by card; none of them 0. */
  counts: z.record(CardKey, z.number().int().min(1).max(MAX_VOTES_EACH)),
  /** They say that they are done. */
  isDone: z.boolean(),
  /** How often each of these votes counts. */
  weight: z.number().int().min(1).max(FACILITATOR_WEIGHT),
});
export type Ballot = z.infer<typeof Ballot>;
