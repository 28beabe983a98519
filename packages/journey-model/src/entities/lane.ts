import { z } from "zod";
import { JourneyId, LaneId } from "#entities/ids.ts";
import { Rank, Title } from "#entities/text.ts";

/** Where a lane stands. One value, so two concurrent moves never mix their halves. */
export const LanePlace = z.object({ journeyId: JourneyId, rank: Rank });
export type LanePlace = z.infer<typeof LanePlace>;

/** A row of the map, holding one kind of information. */
export const Lane = z.object({
  id: LaneId,
  place: LanePlace,
  /** What it was copied from when its journey was copied as a future one; absent when it was made here. */
  copiedFrom: LaneId.optional().catch(undefined),
  /** A key of the lane registry. A kind that this version does not know is shown as a custom lane. */
  kind: z.string().min(1).max(64),
  /** Own name; empty means the name of its kind, in the board's language. */
  title: Title,
});
export type Lane = z.infer<typeof Lane>;
