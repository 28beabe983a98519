import { z } from "zod";
import { MAX_CARD_EVIDENCE } from "#entities/evidence.ts";
import { CardId, LaneId, StepId, TagId } from "#entities/ids.ts";
import { PersonaColor } from "#entities/persona.ts";
import { Period, Stream } from "#entities/plan.ts";
import { LABEL_MAX_LENGTH, Note, Rank, Title } from "#entities/text.ts";

/** What a card says. Each lane kind names the card kind that belongs in it. */
export const CardKind = z.enum([
  "touchpoint",
  "action",
  "thought",
  "expectation",
  "pain",
  "gain",
  "opportunity",
  "solution",
  "note",
]);
export type CardKind = z.infer<typeof CardKind>;

/** Where a card sits. One value, so two concurrent moves never mix their halves. */
export const CardPlace = z.object({ stepId: StepId, laneId: LaneId, rank: Rank });
export type CardPlace = z.infer<typeof CardPlace>;

/** Where customers leave: why, and how many of a hundred. */
export const DropOff = z.object({
  reason: z.string().max(1_000),
  percent: z.number().min(0).max(100).nullable(),
});
export type DropOff = z.infer<typeof DropOff>;

const label = z.string().max(LABEL_MAX_LENGTH);

/** The fields of a card that merge one by one: a later value of one field wins and leaves the others alone. */
export const CardFields = z.object({
  /** Channel id from the board's own list. */
  channel: z.string().max(64).nullable(),
  reach: z.enum(["online", "offline", "both"]).nullable(),
  device: z.enum(["laptop", "tablet", "phone", "none"]).nullable(),
  timeOfDay: label.nullable(),
  location: label.nullable(),
  entrySource: z.enum(["direct", "search", "social", "newsletter", "referral"]).nullable(),
  momentOfTruth: z.boolean(),
  dropOff: DropOff.nullable(),
  owner: label.nullable(),
  decisionFactors: z
    .array(
      z.enum([
        "reviews",
        "price",
        "trustMark",
        "terms",
        "stock",
        "delivery",
        "service",
        "atmosphere",
      ]),
    )
    .max(8),
  /** Cards that back this one, by id, in the order of the ids. Stored under a key each; see `linkEvidence`. */
  evidenceIds: z.array(z.string().max(64)).max(MAX_CARD_EVIDENCE),
  /** An active loyal customer recommends; a passive one buys out of habit or chance and may switch. */
  loyalty: z.enum(["none", "passive", "active"]).nullable(),
  /** Of a solution: whether customers hear of it or the organisation works otherwise. */
  stream: Stream.nullable(),
  /** Of a solution: when. With one it is on the roadmap. */
  period: Period.nullable(),
  /** Of a solution: the figure that shows whether it works, what it is now and what it should become. */
  metric: label.nullable(),
  baseline: label.nullable(),
  target: label.nullable(),
  /** Of a solution: the opportunity that it takes up, a card of the board. */
  opportunityId: CardId.nullable(),
  /** A colour that people gave the card; null: that of what it says. */
  color: PersonaColor.nullable(),
});
export type CardFields = z.infer<typeof CardFields>;

/** A card before anybody filled in a field. */
export const emptyCardFields: CardFields = {
  channel: null,
  reach: null,
  device: null,
  timeOfDay: null,
  location: null,
  entrySource: null,
  momentOfTruth: false,
  dropOff: null,
  owner: null,
  decisionFactors: [],
  evidenceIds: [],
  loyalty: null,
  stream: null,
  period: null,
  metric: null,
  baseline: null,
  target: null,
  opportunityId: null,
  color: null,
};

/** One piece of information in a cell; a touchpoint is a card of kind `touchpoint`. */
export const Card = z.object({
  id: CardId,
  kind: CardKind,
  place: CardPlace,
  /** What it was copied from when its journey was copied as a future one; absent when it was made here. */
  copiedFrom: CardId.optional().catch(undefined),
  /** Who wrote it in a round of private writing under names; absent for every other card. */
  author: z.string().max(200).optional().catch(undefined),
  title: Title,
  note: Note,
  channel: CardFields.shape.channel.catch(null).default(null),
  reach: CardFields.shape.reach.catch(null).default(null),
  device: CardFields.shape.device.catch(null).default(null),
  timeOfDay: CardFields.shape.timeOfDay.catch(null).default(null),
  location: CardFields.shape.location.catch(null).default(null),
  entrySource: CardFields.shape.entrySource.catch(null).default(null),
  momentOfTruth: CardFields.shape.momentOfTruth.catch(false).default(false),
  dropOff: CardFields.shape.dropOff.catch(null).default(null),
  owner: CardFields.shape.owner.catch(null).default(null),
  decisionFactors: CardFields.shape.decisionFactors.catch([]).default([]),
  evidenceIds: CardFields.shape.evidenceIds.catch([]).default([]),
  loyalty: CardFields.shape.loyalty.catch(null).default(null),
  stream: CardFields.shape.stream.catch(null).default(null),
  period: CardFields.shape.period.catch(null).default(null),
  metric: CardFields.shape.metric.catch(null).default(null),
  baseline: CardFields.shape.baseline.catch(null).default(null),
  target: CardFields.shape.target.catch(null).default(null),
  opportunityId: CardFields.shape.opportunityId.catch(null).default(null),
  color: CardFields.shape.color.catch(null).default(null),
  /** In the order of their ids; the board's list says what they are called. Set by `tagCard`. */
  tags: z.array(TagId),
});
export type Card = z.infer<typeof Card>;

/** A card set aside in the parking lot: on no map, until somebody gives it a place again. */
export const ParkedCard = Card.extend({
  /** Its order in the parking lot. */
  parked: Rank.catch("a0").default("a0"),
  /** Where it stood, and goes back to; null when it was written in the parking lot. */
  place: CardPlace.nullable().catch(null).default(null),
});
export type ParkedCard = z.infer<typeof ParkedCard>;
