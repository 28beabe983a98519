import type { ExportOptions } from "@cojourney/journey-export";
import type { JourneyDoc, Language } from "@cojourney/journey-model";
import * as Y from "yjs";
import type { BoardWish, ExportStage, OfferedFormat } from "#features/export/exporter-messages.ts";
import { makeFile, previewFile, type ExportJob } from "#features/export/exporter.ts";

/** Something that the dialog offers to make. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  /** One sentence: what it is good for. */
  readonly explanation: string;
  readonly mediaType: string;
  /** Whether a picture of a journey shows what it looks like. */
  readonly isDrawn: boolean;
  readonly asks: OfferedFormat["asks"];
  /** Whether it can be made of a part of the board; else it is always of all of it. */
  readonly takesScope: boolean;
  /** Says what will be in it, without making it; null where there is nothing to say. */
  readonly preview: ((options: ExportOptions) => ReturnType<typeof previewFile>) | null;
  readonly make: (
    options: ExportOptions,
    onProgress: (stage: ExportStage, fraction: number) => void,
  ) => ExportJob;
}

/** A format of the registry as an offer: made beside the page, of the board as it is at that moment. */
export function offerOf(format: OfferedFormat, journey: JourneyDoc, locale: Language): Offer {
  return {
    id: format.id,
    label: format.label[locale],
    explanation: format.explanation[locale],
    mediaType: format.mediaType,
    isDrawn: format.isDrawn,
    asks: format.asks,
    takesScope: true,
    preview: format.hasPreview
      ? (options) => previewFile(format.id, wishFor(journey, options))
      : null,
    make: (options, onProgress) => makeFile(format.id, wishFor(journey, options), onProgress),
  };
}

/** The board as it is now, with what somebody wants of it. */
export function wishFor({ doc }: JourneyDoc, options: ExportOptions): BoardWish {
  return { update: Y.encodeStateAsUpdate(doc), at: new Date().toISOString(), options };
}
