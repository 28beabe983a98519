"use client";
import "./journey-section.css";
import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useId, useLayoutEffect, useRef } from "react";
import type { JourneyOutline } from "@cojourney/journey-model";
import { Button } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { useCollapsedJourneys } from "#structure/use-collapsed-journeys.ts";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useAttention, useAttentionTo } from "#features/map-view/attention.ts";
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
export const JourneySection = memo(function JourneySection({
  whole,
  outline,
}: {
  /** With the cards that a filter hides: what is done to the journey is done to all of it. */
  readonly whole: JourneyOutline;
  /** As it is shown, and moved through by keys. */
  readonly outline: JourneyOutline;
}) {
  const t = useTranslations("map");
  const words = useTranslations("structure");
  const { isSmall, things } = useMap();
  const board = useBoard();
  const attention = useAttention();
  const structure = useStructure(whole);
  const onKeyDown = useMapKeys(outline, structure);
  const helpId = useId();
  const headingId = useId();
  const { journey } = outline;
  const place: PlaceKey = `journey:${journey.id}`;
  const name = journeyName(t, outline);
  useTabStop(outline);

  const thing = { type: "journey", id: journey.id } as const;
  const { collapsed, toggle } = useCollapsedJourneys(board.boardId);
  const isCollapsed = collapsed.has(journey.id);
  // What gets the focus has to be on the screen. Only then: a journey is not drawn again for every key that is pressed in it.
  const mustOpen = useAttentionTo(
    ({ editing, wanted }) => isCollapsed && isInside(outline, wanted ?? editing),
  );
  useEffect(() => {
    if (mustOpen) toggle(journey.id);
  }, [mustOpen, toggle, journey.id]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the grid inside bubble to here
    <section
      className="map-journey"
      data-journey={journey.id}
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const key = keyOf(event.target.closest<HTMLElement>("[data-place], [data-holds]"));
        if (key && key !== place && hasPlace(outline, key)) attention.setTabStop(journey.id, key);
      }}
    >
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
            persona: personaName(t, outline.persona),
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
      {isCollapsed ? (
        <CollapsedCounts outline={outline} />
      ) : isSmall ? (
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
});

/** How much is in a journey that is folded up. */
function CollapsedCounts({ outline }: { readonly outline: JourneyOutline }) {
  const t = useTranslations("structure.collapsed");
  const cards = [...outline.cards.values()].reduce((sum, cell) => sum + cell.length, 0);
  const { phases, steps } = outline;
  return (
    <p className="map-collapsed">
      {t("counts", { phases: phases.length, steps: steps.length, cards })}
    </p>
  );
}

/** Whether a place is under the head of a journey. */
function isInside(outline: JourneyOutline, key: PlaceKey | null): boolean {
  return key !== null && !key.startsWith("journey:") && hasPlace(outline, key);
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
