import type { Journey, JourneyId, Phase, Step } from "@cojourney/journey-model";
import type { Column } from "#tables/table.ts";
import { documentWords } from "#words/document-words.ts";

/** Columns that every kind of record can have. */
export const recordColumns = {
  id: { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ id }) => id },
  copiedFrom: {
    id: "copiedFrom",
    label: { en: "Copied from", nl: "Kopie van" },
    type: "id",
    value: ({ copiedFrom }) => copiedFrom ?? null,
  },
} as const satisfies Record<
  string,
  Column<{ readonly id: string; readonly copiedFrom?: string | null | undefined }>
>;

/** Columns of what belongs to a journey: its name for people, its id for reading back. */
export const ofJourneyColumns = {
  journey: {
    id: "journey",
    label: documentWords.journey,
    type: "text",
    value: ({ place }, { board }) => board.journeys.get(place.journeyId)?.title ?? null,
  },
  journeyId: {
    id: "journeyId",
    label: { en: "Journey id", nl: "Klantreis-id" },
    type: "id",
    value: ({ place }) => place.journeyId,
  },
} as const satisfies Record<string, Column<{ readonly place: { readonly journeyId: JourneyId } }>>;

/** Where on a map something is, in words; what somebody removed meanwhile is null. */
export const whereColumns = {
  journey: {
    id: "journey",
    label: documentWords.journey,
    type: "text",
    value: ({ journey }) => journey?.title ?? null,
  },
  phase: {
    id: "phase",
    label: documentWords.phase,
    type: "text",
    value: ({ phase }) => phase?.title ?? null,
  },
  step: {
    id: "step",
    label: documentWords.step,
    type: "text",
    value: ({ step }) => step?.title ?? null,
  },
} as const satisfies Record<
  string,
  Column<{
    readonly journey: Journey | null;
    readonly phase: Phase | null;
    readonly step: Step | null;
  }>
>;
