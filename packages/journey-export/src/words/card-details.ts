import { evidenceFor, type Board, type Card, type Language } from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import { numberText, periodText } from "#words/dates.ts";
import { cardFieldLabels } from "#words/field-labels.ts";
import {
  decisionFactorWords,
  deviceWords,
  entrySourceWords,
  loyaltyWords,
  reachWords,
  streamWords,
} from "#words/field-values.ts";

/** A field that somebody filled in, in words. */
export interface CardDetail {
  readonly field: keyof typeof cardFieldLabels;
  readonly label: string;
  /** On one line; empty for a field that its label says all of. */
  readonly value: string;
}

/** The fields of a card that say something, besides its title and note, in reading order. */
export function cardDetails(
  card: Omit<Card, "place">,
  board: Board,
  language: Language,
): readonly CardDetail[] {
  const { reach, device, entrySource, dropOff, loyalty, stream, period } = card;
  const values: Readonly<Record<CardDetail["field"], string | null>> = {
    channel: channelText(card, board),
    reach: reach && reachWords[reach][language],
    device: device && deviceWords[device][language],
    timeOfDay: card.timeOfDay,
    location: card.location,
    entrySource: entrySource && entrySourceWords[entrySource][language],
    momentOfTruth: null,
    dropOff: dropOff && dropOffText(dropOff, language),
    owner: card.owner,
    author: card.author ?? null,
    decisionFactors: card.decisionFactors
      .map((factor) => decisionFactorWords[factor][language])
      .join(", "),
    evidenceIds: String(evidenceFor(board, card).length || ""),
    loyalty: loyalty && loyaltyWords[loyalty][language],
    stream: stream && streamWords[stream][language],
    period: period && periodText(period, language),
    metric: card.metric,
    baseline: card.baseline,
    target: card.target,
    opportunityId: opportunityText(card, board),
    tags: namesOf(card.tags, board.meta.tags),
  };
  return fields.flatMap((field) => {
    const value = cleanLine(values[field] ?? "");
    const isSaid = value !== "" || (field === "momentOfTruth" && card.momentOfTruth);
    return isSaid || (field === "dropOff" && dropOff !== null)
      ? [{ field, label: cardFieldLabels[field][language], value }]
      : [];
  });
}

/** The name of a card's channel; one that left the board's list is shown by the id that cards keep. */
export function channelText({ channel }: Pick<Card, "channel">, { meta }: Board): string {
  return channel === null ? "" : namesOf([channel], meta.channels) || cleanLine(channel);
}

/** What a solution takes up; empty when it is no longer on the board. */
export function opportunityText(
  { opportunityId }: Pick<Card, "opportunityId">,
  { cards }: Board,
): string {
  return cleanLine((opportunityId && cards.get(opportunityId)?.title) ?? "");
}

/** "CES, from 3.1 to 4.5": the figure that shows whether a solution works, as far as somebody said so. */
export function metricText(
  { metric, baseline, target }: Pick<Card, "metric" | "baseline" | "target">,
  language: Language,
): string {
  const [now, then] = [cleanLine(baseline ?? ""), cleanLine(target ?? "")];
  const [from, to, at] = language === "nl" ? ["van", "naar", "nu"] : ["from", "to", "now"];
  const begins = now === "" ? [] : [`${then === "" ? at : from} ${now}`];
  const ends = then === "" ? [] : [`${to} ${then}`];
  const way = [...begins, ...ends].join(" ");
  return [cleanLine(metric ?? ""), way].filter((part) => part !== "").join(", ");
}

/** The names of those in a list of the board, in the board's order. */
function namesOf(
  ids: readonly string[],
  all: readonly { readonly id: string; readonly name: string }[],
): string {
  return all.flatMap(({ id, name }) => (ids.includes(id) ? [cleanLine(name)] : [])).join(", ");
}

const fields = [
  "momentOfTruth",
  "dropOff",
  "channel",
  "reach",
  "device",
  "timeOfDay",
  "location",
  "entrySource",
  "decisionFactors",
  "loyalty",
  "owner",
  "author",
  "stream",
  "period",
  "metric",
  "baseline",
  "target",
  "opportunityId",
  "evidenceIds",
  "tags",
] as const satisfies readonly CardDetail["field"][];

/** "25%, because of the costs": what is known of it; empty when nothing is. */
export function dropOffText(
  { percent, reason }: NonNullable<Card["dropOff"]>,
  language: Language,
): string {
  const share = percent === null ? "" : percentText(percent, language);
  return [share, cleanLine(reason)].filter((part) => part !== "").join(", ");
}

/** "12,5%" in Dutch, as on the screens. */
export function percentText(percent: number, language: Language): string {
  return `${numberText(percent, language)}%`;
}

/** "Channel: webshop", or the label alone when that says all. */
export function detailText({ label, value }: CardDetail): string {
  return value === "" ? label : `${label}: ${value}`;
}
