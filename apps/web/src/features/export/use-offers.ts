import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Result } from "@cojourney/journey-model";
import type { CanvasPictures } from "#canvas/picture/canvas-pictures.ts";
import { canvasOffers } from "#features/export/canvas-offers.ts";
import type { ExportProblem, OfferedFormat } from "#features/export/exporter-messages.ts";
import { listFormats } from "#features/export/exporter.ts";
import { offerOf, type Offer } from "#features/export/offer.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/**
 * What can be made of a board: every format of the registry, and pictures of the canvas while that is open.
 * Null while the worker has not said it.
 */
export function useOffers(
  { journey }: Pick<BoardConnection, "journey">,
  pictures: CanvasPictures | null,
): {
  readonly offers: Result<readonly Offer[], ExportProblem> | null;
  readonly tryAgain: () => void;
} {
  const t = useTranslations("export");
  const locale = useLocale();
  const [listed, setListed] = useState<Result<readonly OfferedFormat[], ExportProblem> | null>(
    null,
  );
  useEffect(() => {
    if (listed) return undefined;
    let isCurrent = true;
    void listFormats().then((formats) => isCurrent && setListed(formats));
    return () => {
      isCurrent = false;
    };
  }, [listed]);
  const offers = useMemo((): Result<readonly Offer[], ExportProblem> | null => {
    if (!listed?.ok) return listed;
    const formats = listed.value.map((format) => offerOf(format, journey, locale));
    const ofCanvas = pictures ? canvasOffers(pictures, journey, t) : [];
    return { ok: true, value: [...formats, ...ofCanvas] };
  }, [listed, journey, locale, pictures, t]);
  const tryAgain = useCallback(() => setListed(null), []);
  return { offers, tryAgain };
}
