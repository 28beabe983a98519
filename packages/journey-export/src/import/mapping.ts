import type { JourneyId, LaneKindId, Localized, PersonaId } from "@cojourney/journey-model";
import { cardFieldLabels } from "#words/field-labels.ts";

/** What a column can fill when each row is a card, in menu order. */
export const importFields = {
  title: { en: "Title of the card", nl: "Titel van de kaart" },
  note: { en: "Note", nl: "Notitie" },
  phase: { en: "Phase", nl: "Fase" },
  step: { en: "Step", nl: "Stap" },
  lane: { en: "Lane of the journey", nl: "Rij van de klantreis" },
  kind: { en: "Kind of card", nl: "Soort kaart" },
  channel: cardFieldLabels.channel,
  reach: cardFieldLabels.reach,
  device: cardFieldLabels.device,
  timeOfDay: cardFieldLabels.timeOfDay,
  location: cardFieldLabels.location,
  entrySource: cardFieldLabels.entrySource,
  momentOfTruth: cardFieldLabels.momentOfTruth,
  dropOffReason: { en: "Reason to drop off", nl: "Reden van afhaken" },
  dropOffPercent: { en: "Drop-off in %", nl: "Afhakers in %" },
  owner: cardFieldLabels.owner,
  decisionFactors: cardFieldLabels.decisionFactors,
  loyalty: { en: "Loyalty", nl: "Loyaliteit" },
  stream: cardFieldLabels.stream,
  from: { en: "From month", nl: "Van maand" },
  until: { en: "Until month", nl: "Tot en met maand" },
  metric: cardFieldLabels.metric,
  baseline: cardFieldLabels.baseline,
  target: cardFieldLabels.target,
  tags: cardFieldLabels.tags,
  emotion: { en: "Emotion, -2 to 2", nl: "Emotie, -2 tot 2" },
  emotionLabel: { en: "Emotion in words", nl: "Emotie in woorden" },
} as const satisfies Record<string, Localized>;
export type ImportField = keyof typeof importFields;

/** Which journey the rows go into. */
export type ImportJourney =
  | { readonly kind: "existing"; readonly journeyId: JourneyId }
  | {
      readonly kind: "new";
      readonly title: string;
      /** Null: a persona without a name comes with it. */
      readonly personaId: PersonaId | null;
    };

/** Each row is a card; columns say where it goes and what it says. */
export interface RowsMapping {
  readonly kind: "rows";
  /** Index of the sheet. */
  readonly sheet: number;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** By column, null: not taken. Several columns for `note` are put under each other. */
  readonly fields: readonly (ImportField | null)[];
  readonly journey: ImportJourney;
  /** Where cards go whose row names no lane. */
  readonly laneKind: LaneKindId;
}

/** Rows are lanes and columns are steps; the first column names the lanes, the first row the steps. */
export interface GridMapping {
  readonly kind: "grid";
  readonly sheet: number;
  /** Whether a row with phases stands above that with the steps; an empty cell goes on with the one before it. */
  readonly hasPhases: boolean;
  /** Whether each line in a cell is a card of its own. */
  readonly splitsLines: boolean;
  /** By row below the steps, null: not taken. */
  readonly lanes: readonly (LaneKindId | null)[];
  readonly journey: ImportJourney;
}

/** What the rows and columns of any table mean. */
export type TableMapping = RowsMapping | GridMapping;
