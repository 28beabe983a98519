"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useLayoutEffect, useRef } from "react";
import type { JourneyOutline } from "@cojourney/journey-model";
import { Button } from "@cojourney/ui";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useAttention } from "#features/map-view/attention.ts";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { JourneyGrid } from "#features/map-view/JourneyGrid.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import { PhaseByPhase } from "#features/map-view/PhaseByPhase.tsx";
import { survivor, firstPlace, hasPlace, type PlaceKey } from "#features/map-view/place.ts";
import { journeyName, personaName } from "#features/map-view/spoken-names.ts";
import { UnplacedCards } from "#features/map-view/UnplacedCards.tsx";
import { keyOf, useMapKeys } from "#features/map-view/use-map-keys.ts";
import { useStructure } from "#features/map-view/use-structure.ts";

/** One journey: its name, whose it is, and its grid or, on a small screen, one phase at a time. */
export function JourneySection({
  whole,
  outline,
}: {
  /** With the cards that a filter hides: what is done to the journey is done to all of it. */
  readonly whole: JourneyOutline;
  /** As it is shown, and moved through by keys. */
  readonly outline: JourneyOutline;
}) {
  const t = useTranslations("map");
  const { isSmall, ask } = useMap();
  const attention = useAttention();
  const structure = useStructure(whole);
  const onKeyDown = useMapKeys(outline, structure);
  const helpId = useId();
  const headingId = useId();
  const { journey } = outline;
  const place: PlaceKey = `journey:${journey.id}`;
  const name = journeyName(t, outline);
  useTabStop(outline);

  const actions = () => [
    { id: "rename", label: t("menu.rename"), onAction: () => attention.edit(place) },
    { id: "phase", label: t("menu.addPhase"), onAction: () => structure.addPhaseBefore(null) },
    {
      id: "lane",
      label: t("menu.addLane"),
      onAction: () => ask({ type: "addLane", journeyId: journey.id, before: null }),
    },
    {
      id: "remove",
      label: t("menu.remove"),
      onAction: () => structure.askToRemove({ type: "journey", id: journey.id }, name),
    },
  ];

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the grid inside bubble to here
    <section
      className="map-journey"
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const key = keyOf(event.target.closest<HTMLElement>("[data-place], [data-holds]"));
        if (key && key !== place && hasPlace(outline, key)) attention.setTabStop(journey.id, key);
      }}
    >
      <header className="map-journey-head" data-holds={place}>
        <h2 id={headingId}>
          <EditableName
            place={place}
            kind="journey"
            target={{ root: "journeys", id: journey.id, field: "title" }}
          >
            <button
              type="button"
              className="map-journey-name"
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
            persona: personaName(t, outline.persona),
            state: t(`state.${journey.state}`),
          })}
        </p>
        <div className="map-journey-actions">
          {!isSmall && (
            <>
              <Button tone="plain" onPress={() => structure.addPhaseBefore(null)}>
                <Plus aria-hidden size={15} />
                {t("menu.addPhase")}
              </Button>
              <Button
                tone="plain"
                onPress={() => ask({ type: "addLane", journeyId: journey.id, before: null })}
              >
                <Plus aria-hidden size={15} />
                {t("menu.addLane")}
              </Button>
            </>
          )}
          <ActionsButton name={t("menu.journey", { name })} actions={actions} isTabStop />
        </div>
      </header>
      {isSmall ? (
        <PhaseByPhase outline={outline} structure={structure} />
      ) : (
        <>
          <p id={helpId} hidden>
            {t("gridHelp")}
          </p>
          <JourneyGrid outline={outline} structure={structure} helpId={helpId} />
        </>
      )}
      <UnplacedCards outline={outline} structure={structure} />
    </section>
  );
}

/** There is always one place that Tab leads to, also when somebody removes the one that it was. */
function useTabStop(outline: JourneyOutline): void {
  const attention = useAttention();
  const before = useRef(outline);
  useLayoutEffect(() => {
    const key = attention.now().tabStops.get(outline.journey.id);
    attention.setTabStop(
      outline.journey.id,
      key ? survivor(before.current, key, outline) : firstPlace(outline),
    );
    before.current = outline;
  }, [attention, outline]);
}
