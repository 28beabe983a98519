"use client";
import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Journey, JourneyId, Persona } from "@cojourney/journey-model";
import { Button } from "@cojourney/ui";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useAttention } from "#features/map-view/attention.ts";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";
import { journeyName, personaName } from "#features/map-view/spoken-names.ts";

export interface JourneyHeadProps {
  readonly journey: Journey;
  readonly persona: Persona | null;
  /** Of the heading, which names the section. */
  readonly headingId: string;
  readonly isCollapsed: boolean;
  readonly toggle: (id: JourneyId) => void;
}

/** What a journey is called, whose it is, and what can be done with all of it. */
export const JourneyHead = memo(function JourneyHead({
  journey,
  persona,
  headingId,
  isCollapsed,
  toggle,
}: JourneyHeadProps) {
  const t = useTranslations("map");
  const words = useTranslations("structure");
  const { isSmall, things } = useMap();
  const attention = useAttention();
  const place: PlaceKey = `journey:${journey.id}`;
  const name = journeyName(t, journey);
  const thing = { type: "journey", id: journey.id } as const;
  return (
    <header className="map-journey-head" data-holds={place}>
      <h2 id={headingId}>
        <button
          type="button"
          className="map-collapse"
          aria-expanded={!isCollapsed}
          aria-label={`${words(isCollapsed ? "expand" : "collapse")}: ${name}`}
          title={words(isCollapsed ? "expand" : "collapse")}
          onClick={() => toggle(journey.id)}
        >
          {isCollapsed ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
        <EditableName
          place={place}
          kind="journey"
          target={{ root: "journeys", id: journey.id, field: "title" }}
        >
          <button
            type="button"
            className="map-journey-name"
            dir="auto"
            data-place={place}
            data-unnamed={journey.title.trim() === "" || undefined}
            title={t("menu.rename")}
            onClick={() => attention.edit(place)}
          >
            {name}
          </button>
        </EditableName>
      </h2>
      <p>
        {t("subtitle", {
          persona: personaName(t, persona),
          state: t(`state.${journey.state}`),
        })}
      </p>
      <div className="map-journey-actions">
        {!isSmall && (
          <>
            <Button
              tone="plain"
              isDisabled={things.isLocked}
              onPress={() => things.perform(thing, "addPhase")}
            >
              <Plus aria-hidden size={15} />
              {t("menu.addPhase")}
            </Button>
            <Button
              tone="plain"
              isDisabled={things.isLocked}
              onPress={() => things.perform(thing, "addLane")}
            >
              <Plus aria-hidden size={15} />
              {t("menu.addLane")}
            </Button>
          </>
        )}
        <ActionsButton
          name={t("menu.journey", { name })}
          actions={() => things.menuOf(thing)}
          isTabStop
        />
      </div>
    </header>
  );
});
