"use client";
import type { ExportOptions } from "@cojourney/journey-export";
import { Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Offer } from "#features/export/offer.ts";
import { PreviewContents } from "#features/export/PreviewContents.tsx";
import type { ScopeChoice } from "#features/export/scope-choice.ts";

export interface ExportPreviewProps {
  readonly offers: readonly Offer[];
  readonly offer: Offer;
  readonly scope: ScopeChoice;
  readonly options: Omit<ExportOptions, "scope">;
}

/** Cards up to which a picture of a journey is made before anybody asked for it. */
const MAX_PICTURED_CARDS = 400;
const SVG = "image/svg+xml";

/**
 * What will be in it: how much, what comes after what or the beginning of a table, and where journeys are drawn a
 * picture of the first one, when that costs little.
 */
export function ExportPreview({ offers, offer, scope, options }: ExportPreviewProps) {
  const t = useTranslations("export");
  const drawer = offers.find(({ mediaType, takesScope }) => mediaType === SVG && takesScope);
  const isCheap = scope.first !== null && scope.first.cards <= MAX_PICTURED_CARDS;
  const { journeys, cards } = scope;
  return (
    <div className="export-preview">
      <p className="cj-hint">{t("contents", { journeys, cards })}</p>
      {offer.preview && (
        <PreviewContents
          key={`${offer.id} ${scope.id} ${options.language} ${options.pictureSize}`}
          ask={offer.preview}
          options={{ ...options, scope: scope.scope }}
        />
      )}
      {drawer && scope.first && offer.isDrawn && isCheap && (
        <Picture
          key={scope.first.id}
          drawer={drawer}
          journeyId={scope.first.id}
          options={options}
        />
      )}
    </div>
  );
}

interface PictureProps {
  readonly drawer: Offer;
  readonly journeyId: NonNullable<ScopeChoice["first"]>["id"];
  readonly options: Omit<ExportOptions, "scope">;
}

function Picture({ drawer, journeyId, options }: PictureProps) {
  const t = useTranslations("export");
  const [url, setUrl] = useState<string | null>();
  const { language } = options;
  useEffect(() => {
    let made = "";
    const job = drawer.make(
      {
        scope: { kind: "journeys", journeyIds: [journeyId] },
        language,
        client: "",
        facilitator: "",
        csvDelimiter: ";",
        pictureSize: "1x",
      },
      () => {},
    );
    void job.file.then((file) => {
      made = file.ok ? URL.createObjectURL(file.value.blob) : "";
      setUrl(made || null);
    });
    return () => {
      job.stop();
      URL.revokeObjectURL(made);
    };
  }, [drawer, journeyId, language]);

  // Without a picture the words above it still say what will be made.
  if (url === null) return null;
  return (
    <div className="export-picture">
      {/* oxlint-disable-next-line nextjs/no-img-element -- a picture that was made here a moment ago */}
      {url ? <img src={url} alt={t("preview")} /> : <Spinner label={t("previewing")} />}
    </div>
  );
}
