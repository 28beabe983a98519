import type { BoardMeta } from "#entities/board-meta.ts";
import type { Card, ParkedCard } from "#entities/card.ts";
import type { Emotion } from "#entities/emotion.ts";
import type { CardId, JourneyId, LaneId, PersonaId, PhaseId, StepId } from "#entities/ids.ts";
import type { Journey } from "#entities/journey.ts";
import type { Lane } from "#entities/lane.ts";
import type { Persona } from "#entities/persona.ts";
import type { Phase } from "#entities/phase.ts";
import type { Step } from "#entities/step.ts";
import type { VoteResult } from "#entities/vote-result.ts";

/**
 * What a board says at one moment: valid records only, never changed afterwards.
 *
 * Records that did not change keep their identity from one board to the next, so they can key caches.
 */
export interface Board {
  readonly meta: BoardMeta;
  readonly personas: ReadonlyMap<PersonaId, Persona>;
  readonly journeys: ReadonlyMap<JourneyId, Journey>;
  readonly phases: ReadonlyMap<PhaseId, Phase>;
  readonly steps: ReadonlyMap<StepId, Step>;
  readonly lanes: ReadonlyMap<LaneId, Lane>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly emotions: ReadonlyMap<StepId, Emotion>;
  /** Cards that are on no map for now. They are not among `cards`. */
  readonly parked: ReadonlyMap<CardId, ParkedCard>;
  /** What came of the rounds of votes, by the id of the round. */
  readonly votes: ReadonlyMap<string, VoteResult>;
}
