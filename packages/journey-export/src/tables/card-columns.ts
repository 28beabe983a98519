import type { Language, Localized } from "@cojourney/journey-model";
import { listText } from "#tables/list-text.ts";
import type { BoardFacts, CardRow } from "#tables/board-facts.ts";
import { whereColumns } from "#tables/shared-columns.ts";
import type { Column } from "#tables/table.ts";
import { opportunityText } from "#words/card-details.ts";
import { colorWords } from "#words/colors.ts";
import { documentWords } from "#words/document-words.ts";
import { cardFieldLabels } from "#words/field-labels.ts";
import {
  decisionFactorWords,
  deviceWords,
  entrySourceWords,
  kindWords,
  loyaltyWords,
  reachWords,
  streamWords,
} from "#words/field-values.ts";
import { laneKindWord } from "#words/lane-kinds.ts";

type CardColumn = Column<CardRow>;

/** Every column that a table of cards can have, by id. */
export const cardColumns = {
  id: { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ card }) => card.id },
  ...whereColumns,
  lane: {
    id: "lane",
    label: documentWords.lane,
    type: "text",
    value: ({ lane }, { language }) => lane && (lane.title || laneKindWord(lane.kind, language)),
  },
  kind: {
    id: "kind",
    label: { en: "Kind of card", nl: "Soort kaart" },
    type: "text",
    value: ({ kind }, { language }) => kindWords[kind][language],
  },
  title: {
    id: "title",
    label: { en: "Title", nl: "Titel" },
    type: "text",
    value: ({ card }) => card.title,
  },
  note: {
    id: "note",
    label: { en: "Note", nl: "Notitie" },
    type: "long",
    value: ({ card }) => card.note,
  },
  channel: {
    id: "channel",
    label: cardFieldLabels.channel,
    type: "text",
    value: ({ card }, facts) => channelName(facts, card.channel),
  },
  reach: {
    id: "reach",
    label: cardFieldLabels.reach,
    type: "text",
    value: ({ card }, { language }) => wordOf(reachWords, card.reach, language),
  },
  device: {
    id: "device",
    label: cardFieldLabels.device,
    type: "text",
    value: ({ card }, { language }) => wordOf(deviceWords, card.device, language),
  },
  timeOfDay: {
    id: "timeOfDay",
    label: cardFieldLabels.timeOfDay,
    type: "text",
    value: ({ card }) => card.timeOfDay,
  },
  location: {
    id: "location",
    label: cardFieldLabels.location,
    type: "text",
    value: ({ card }) => card.location,
  },
  entrySource: {
    id: "entrySource",
    label: cardFieldLabels.entrySource,
    type: "text",
    value: ({ card }, { language }) => wordOf(entrySourceWords, card.entrySource, language),
  },
  momentOfTruth: {
    id: "momentOfTruth",
    label: cardFieldLabels.momentOfTruth,
    type: "yesNo",
    value: ({ card }) => card.momentOfTruth,
  },
  dropOffPercent: {
    id: "dropOffPercent",
    label: { en: "Drop-off in %", nl: "Afhakers in %" },
    type: "number",
    value: ({ card }) => card.dropOff?.percent ?? null,
  },
  dropOffReason: {
    id: "dropOffReason",
    label: { en: "Reason to drop off", nl: "Reden van afhaken" },
    type: "long",
    value: ({ card }) => card.dropOff?.reason ?? null,
  },
  owner: {
    id: "owner",
    label: cardFieldLabels.owner,
    type: "text",
    value: ({ card }) => card.owner,
  },
  author: {
    id: "author",
    label: cardFieldLabels.author,
    type: "text",
    value: ({ card }) => card.author ?? null,
  },
  decisionFactors: {
    id: "decisionFactors",
    label: cardFieldLabels.decisionFactors,
    type: "list",
    value: ({ card }, { language }) =>
      listText(card.decisionFactors.map((factor) => decisionFactorWords[factor][language])),
  },
  loyalty: {
    id: "loyalty",
    label: { en: "Loyalty", nl: "Loyaliteit" },
    type: "text",
    value: ({ card }, { language }) => wordOf(loyaltyWords, card.loyalty, language),
  },
  stream: {
    id: "stream",
    label: cardFieldLabels.stream,
    type: "text",
    value: ({ card }, { language }) => wordOf(streamWords, card.stream, language),
  },
  from: {
    id: "from",
    label: { en: "From month", nl: "Van maand" },
    type: "text",
    value: ({ card }) => card.period?.from ?? null,
  },
  until: {
    id: "until",
    label: { en: "Until month", nl: "Tot en met maand" },
    type: "text",
    value: ({ card }) => card.period?.to ?? null,
  },
  metric: {
    id: "metric",
    label: cardFieldLabels.metric,
    type: "text",
    value: ({ card }) => card.metric,
  },
  baseline: {
    id: "baseline",
    label: cardFieldLabels.baseline,
    type: "text",
    value: ({ card }) => card.baseline,
  },
  target: {
    id: "target",
    label: cardFieldLabels.target,
    type: "text",
    value: ({ card }) => card.target,
  },
  opportunity: {
    id: "opportunity",
    label: cardFieldLabels.opportunityId,
    type: "text",
    value: ({ card }, { board }) => opportunityText(card, board) || null,
  },
  opportunityId: {
    id: "opportunityId",
    label: { en: "Opportunity id", nl: "Kans-id" },
    // Not of type "id": those have to be there for a sheet to be ours, and older sheets lack this one.
    type: "text",
    value: ({ card }) => card.opportunityId,
  },
  tags: {
    id: "tags",
    label: cardFieldLabels.tags,
    type: "list",
    value: ({ card }, { board }) =>
      listText(card.tags.map((id) => board.meta.tags.find((tag) => tag.id === id)?.name ?? id)),
  },
  color: {
    id: "color",
    label: { en: "Colour", nl: "Kleur" },
    type: "text",
    value: ({ card }, { language }) => wordOf(colorWords, card.color, language),
  },
  votes: {
    id: "votes",
    label: documentWords.votes,
    type: "number",
    value: ({ card }, { findings }) => findings.votes.get(card.id) ?? null,
  },
  score: {
    id: "score",
    label: documentWords.stepFeeling,
    type: "number",
    value: ({ emotion }) => emotion?.score ?? null,
  },
  evidenceIds: {
    id: "evidenceIds",
    label: { en: "Evidence (ids)", nl: "Bewijs (id’s)" },
    type: "list",
    value: ({ card }) => listText(card.evidenceIds),
  },
  stepId: {
    id: "stepId",
    label: { en: "Step id", nl: "Stap-id" },
    type: "id",
    value: ({ card }) => card.place?.stepId ?? null,
  },
  laneId: {
    id: "laneId",
    label: { en: "Lane id", nl: "Rij-id" },
    type: "id",
    value: ({ card }) => card.place?.laneId ?? null,
  },
  copiedFrom: {
    id: "copiedFrom",
    label: { en: "Copied from", nl: "Kopie van" },
    type: "id",
    value: ({ card }) => card.copiedFrom ?? null,
  },
} as const satisfies Record<string, CardColumn>;

/** Every field that people fill in of a card, in one order for all tables. */
export const fieldColumns = [
  cardColumns.channel,
  cardColumns.reach,
  cardColumns.device,
  cardColumns.timeOfDay,
  cardColumns.location,
  cardColumns.entrySource,
  cardColumns.momentOfTruth,
  cardColumns.dropOffPercent,
  cardColumns.dropOffReason,
  cardColumns.owner,
  cardColumns.author,
  cardColumns.decisionFactors,
  cardColumns.loyalty,
  cardColumns.stream,
  cardColumns.from,
  cardColumns.until,
  cardColumns.metric,
  cardColumns.baseline,
  cardColumns.target,
  cardColumns.opportunityId,
  cardColumns.tags,
] as const;

function wordOf<Value extends string>(
  words: Readonly<Record<Value, Localized>>,
  value: Value | null,
  language: Language,
): string | null {
  return value === null ? null : words[value][language];
}

/** A channel that left the board's list is shown by the id that cards keep. */
function channelName({ board }: BoardFacts, id: string | null): string | null {
  return id === null ? null : (board.meta.channels.find((one) => one.id === id)?.name ?? id);
}
