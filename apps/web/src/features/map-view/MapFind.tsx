"use client";
import { memo, useEffect, useRef, type RefObject } from "react";
import { flushSync } from "react-dom";
import { emptyFilter, type Match } from "@cojourney/journey-model";
import { useAttention } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";
import { elementAt } from "#features/map-view/use-map-keys.ts";
import { useBoardFilter } from "#filter/filter-context.tsx";
import { FindBar } from "#find/FindBar.tsx";

/** The search of the map: shows where a match stands, and goes there when the search is over. */
export const MapFind = memo(function MapFind({
  root,
}: {
  readonly root: RefObject<HTMLElement | null>;
}) {
  const attention = useAttention();
  const filter = useBoardFilter();
  const { isSmall } = useMap();

  const found = useRef<HTMLElement | null>(null);
  useEffect(() => () => unmark(found), []);

  function show(match: Match): void {
    unmark(found);
    const key = placeOf(match);
    // Somebody who looks for a card wants to see it, whatever they asked to see before.
    const { shown } = filter.now();
    const cardId = match.shape === "card" ? match.id : match.cardId;
    if (cardId !== null && shown && ![...shown].some((id) => id === cardId))
      flushSync(() => filter.set(emptyFilter));
    const element = root.current && elementAt(root.current, key);
    if (!element) {
      // On a small screen its phase may not be open yet: going there opens it.
      if (isSmall) attention.goTo(key);
      return;
    }
    found.current = element;
    element.setAttribute("data-found", "");
    element.scrollIntoView({ block: "center", inline: "center" });
  }
  function close(last: Match | null): void {
    unmark(found);
    if (last) attention.goTo(placeOf(last));
  }
  return <FindBar onShow={show} onClose={close} />;
});

function unmark(found: RefObject<HTMLElement | null>): void {
  found.current?.removeAttribute("data-found");
  found.current = null;
}

/** What is attached to a card is read under it. */
function placeOf({ shape, id, cardId }: Match): PlaceKey {
  if (cardId !== null) return `card:${cardId}`;
  return shape === "emotion-curve" ? `lane:${id}` : `${shape}:${id}`;
}
