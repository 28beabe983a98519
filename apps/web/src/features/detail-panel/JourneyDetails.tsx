"use client";
import { SegmentedChoice } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { setJourneyFields, type Journey } from "@cojourney/journey-model";
import { SharedText } from "#features/detail-panel/fields/SharedText.tsx";
import { PersonaOfJourney } from "#features/detail-panel/PersonaOfJourney.tsx";
import { scenarioTexts, scopeTexts } from "#features/detail-panel/texts-of-structure.ts";
import { useBoard } from "#sync/board-context.tsx";

const states = ["current", "future"] as const;

export interface JourneyDetailsProps {
  readonly journey: Journey;
}

/** What a journey is about: its state, how far it goes, and what happens in it. */
export const JourneyDetails = memo(function JourneyDetails({ journey }: JourneyDetailsProps) {
  const t = useTranslations("detail.journey");
  const board = useBoard();
  function texts(fields: readonly (typeof scopeTexts | typeof scenarioTexts)[number][]) {
    return fields.map((field) => (
      <SharedText
        key={field}
        label={t(field)}
        target={{ root: "journeys", id: journey.id, field }}
        lines={2}
      />
    ));
  }
  return (
    <>
      <SharedText
        label={t("title")}
        target={{ root: "journeys", id: journey.id, field: "title" }}
      />
      <PersonaOfJourney journey={journey} />
      <SegmentedChoice
        label={t("state")}
        options={states.map((id) => ({ id, label: t(`stateOptions.${id}`) }))}
        value={journey.state}
        onChange={(state) => void setJourneyFields(board.journey, journey.id, { state })}
      />
      <section className="detail-section">
        <h3>{t("scope")}</h3>
        {texts(scopeTexts)}
      </section>
      <section className="detail-section">
        <h3>{t("scenario")}</h3>
        {texts(scenarioTexts)}
      </section>
    </>
  );
});
