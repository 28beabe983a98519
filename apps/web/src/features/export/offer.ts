import type { ExportOptions } from "@cojourney/journey-export";
import type { Language } from "@cojourney/journey-model";
import * as Y from "yjs";
import type { ExportStage, OfferedFormat } from "#features/export/exporter-messages.ts";
import { makeFile, type ExportJob } from "#features/export/exporter.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** Something that the dialog offers to make. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  /** One sentence: what it is good for. */
  readonly explanation: string;
  readonly mediaType: string;
  readonly asks: OfferedFormat["asks"];
  /** Whether it can be made of a part of the board; else it is always of all of it. */
  readonly takesScope: boolean;
  readonly make: (
    options: ExportOptions,
    onProgress: (stage: ExportStage, fraction: number) => void,
  ) => ExportJob;
}

/** A format of the registry as an offer: made beside the page, of the board as it is at that moment. */
export function offerOf(
  format: OfferedFormat,
  { journey }: Pick<BoardConnection, "journey">,
  locale: Language,
): Offer {
  return {
    id: format.id,
    label: format.label[locale],
    explanation: format.explanation[locale],
    mediaType: format.mediaType,
    asks: format.asks,
    takesScope: true,
    make: (options, onProgress) =>
      makeFile(
        {
          formatId: format.id,
          update: Y.encodeStateAsUpdate(journey.doc),
          at: new Date().toISOString(),
          options,
        },
        onProgress,
      ),
  };
}
