"use client";
import "./journey-section.css";
import { useTranslations } from "next-intl";
import { memo, useEffect, useId, useLayoutEffect, useRef } from "react";
import { cellKey, type JourneyOutline } from "@cojourney/journey-model";
import { useBoard } from "#sync/board-context.tsx";
import { useCollapsedJourneys } from "#structure/use-collapsed-journeys.ts";
import { useAttention, useAttentionTo } from "#features/map-view/attention.ts";
import { JourneyGrid } from "#features/map-view/JourneyGrid.tsx";
import { JourneyHead } from "#features/map-view/JourneyHead.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import { PhaseByPhase } from "#features/map-view/PhaseByPhase.tsx";
import { survivor, firstPlace, hasPlace, type PlaceKey } from "#features/map-view/place.ts";
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
  const { isSmall } = useMap();
  const board = useBoard();
  const attention = useAttention();
  const structure = useStructure(whole);
  const onKeyDown = useMapKeys(outline, structure);
  const helpId = useId();
  const headingId = useId();
  const { journey } = outline;
  const place: PlaceKey = `journey:${journey.id}`;
  useTabStop(outline);

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
      style={roomOf(outline)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const key = keyOf(event.target.closest<HTMLElement>("[data-place], [data-holds]"));
        if (key && key !== place && hasPlace(outline, key)) attention.setTabStop(journey.id, key);
      }}
    >
      <JourneyHead
        journey={journey}
        persona={outline.persona}
        headingId={headingId}
        isCollapsed={isCollapsed}
        toggle={toggle}
      />
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

/** About as much as a card takes, with a few words and what is under them. */
const ROOM_OF_CARD_REM = 5.5;

/** The room that a journey takes until it was drawn once; rather too much than too little, so that everything in it can be scrolled to. */
function roomOf({ steps, lanes, cards }: JourneyOutline): React.CSSProperties {
  const heights = lanes.map(({ id }) =>
    Math.max(1, ...steps.map(({ step }) => cards.get(cellKey(step.id, id))?.length ?? 0)),
  );
  const height = heights.reduce((sum, count) => sum + count, 0) * ROOM_OF_CARD_REM;
  return {
    containIntrinsicWidth: `auto calc(var(--map-lane-width) + ${steps.length} * var(--map-column-width))`,
    containIntrinsicHeight: `auto ${height}rem`,
  };
}

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
