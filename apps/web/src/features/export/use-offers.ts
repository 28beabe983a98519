import { useCallback, useEffect, useMemo, useState } from "react";
import type { Language, Result } from "@cojourney/journey-model";
import type { ExportProblem, OfferedFormat } from "#features/export/exporter-messages.ts";
import { listFormats } from "#features/export/exporter.ts";
import { offerOf, type Offer } from "#features/export/offer.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What can be made of a board. Null while the worker has not said it. */
export function useOffers(
  board: BoardConnection,
  locale: Language,
): {
  readonly offers: Result<readonly Offer[], ExportProblem> | null;
  readonly tryAgain: () => void;
} {
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
    return { ok: true, value: listed.value.map((format) => offerOf(format, board, locale)) };
  }, [listed, board, locale]);
  const tryAgain = useCallback(() => setListed(null), []);
  return { offers, tryAgain };
}
