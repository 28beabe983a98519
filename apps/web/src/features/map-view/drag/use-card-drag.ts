import { useEffect, useRef, useState, type RefObject } from "react";
import { CardId, type CardDestination } from "@cojourney/journey-model";
import type { CarriedCards } from "#features/map-view/attention.ts";
import { landingAt, type Landing } from "#features/map-view/drag/landing.ts";
import { scrollAtEdges } from "#features/map-view/drag/scroll-at-edges.ts";

/** Cards in somebody's hand. */
export interface CardDrag {
  readonly cardIds: readonly CardId[];
  /** Where the hand is, viewport px. */
  readonly at: readonly [x: number, y: number];
  readonly landing: Landing | null;
}

/** A press is a drag once the mouse went this far, in px. */
const DRAG_FROM_PX = 5;
/** A finger takes a card up after resting on it this long; before that it scrolls. */
const LONG_PRESS_MS = 450;

/** What a drag asks and tells. */
export interface CardDragEvents {
  /** Says what goes along with the card that was taken. */
  readonly cardsWith: (cardId: CardId) => readonly CardId[];
  /** Called when cards are taken up, when they would land elsewhere, and with null when they are let go. */
  readonly onCarry: (carried: CarriedCards | null) => void;
  /** Called once, when the hand lets go over a cell; before the cards count as let go. */
  readonly onDrop: (cardIds: readonly CardId[], to: CardDestination) => void;
}

/** Dragging of cards by mouse, pen and long press. Escape puts them back. */
export function useCardDrag(
  root: RefObject<HTMLElement | null>,
  events: CardDragEvents,
): CardDrag | null {
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    return watchDrags(element, {
      cardsWith: (cardId) => latest.current.cardsWith(cardId),
      onCarry: (carried) => latest.current.onCarry(carried),
      onDrop: (cardIds, to) => latest.current.onDrop(cardIds, to),
      onChange: setDrag,
    });
  }, [root]);
  return drag;
}

interface DragEvents extends CardDragEvents {
  readonly onChange: (drag: CardDrag | null) => void;
}

function watchDrags(root: HTMLElement, events: DragEvents): () => void {
  let pressed: { readonly cardId: CardId; readonly at: readonly [number, number] } | null = null;
  let drag: CardDrag | null = null;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  const scrolling = scrollAtEdges(root, () => drag && moveTo(drag.at));

  function moveTo(at: CardDrag["at"]): void {
    if (!drag) return;
    const { cardIds, landing: before } = drag;
    const landing = landingAt(at[0], at[1], cardIds);
    drag = { cardIds, at, landing };
    events.onChange(drag);
    if (!isSameLanding(before, landing)) events.onCarry({ cardIds, over: landing?.to ?? null });
  }
  function start(cardId: CardId, at: CardDrag["at"]): void {
    drag = { cardIds: events.cardsWith(cardId), at, landing: null };
    root.dataset["dragging"] = "";
    scrolling.start(() => drag?.at ?? null);
    events.onCarry({ cardIds: drag.cardIds, over: null });
    moveTo(at);
  }
  function end(): void {
    clearTimeout(longPress);
    pressed = null;
    if (!drag) return;
    drag = null;
    delete root.dataset["dragging"];
    scrolling.stop();
    events.onChange(null);
    events.onCarry(null);
  }

  function onPointerDown(event: PointerEvent): void {
    const cardId = event.isPrimary && event.button === 0 ? cardUnder(event.target) : null;
    if (cardId === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = [event.clientX, event.clientY] as const;
    pressed = { cardId, at };
    if (event.pointerType === "touch") longPress = setTimeout(start, LONG_PRESS_MS, cardId, at);
  }
  function onPointerMove(event: PointerEvent): void {
    const at = [event.clientX, event.clientY] as const;
    if (drag) {
      event.preventDefault();
      moveTo(at);
      return;
    }
    if (!pressed || Math.hypot(at[0] - pressed.at[0], at[1] - pressed.at[1]) < DRAG_FROM_PX) return;
    // A finger that moves before the press was long enough scrolls the page.
    if (event.pointerType === "touch") end();
    else start(pressed.cardId, at);
  }
  function onPointerUp(): void {
    if (drag) {
      // The click that follows belongs to the drag.
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
      if (drag.landing) events.onDrop(drag.cardIds, drag.landing.to);
    }
    end();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!drag || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  }
  /** Once a card is in the hand, the finger moves the card and not the page. */
  function onTouchMove(event: TouchEvent): void {
    if (drag) event.preventDefault();
  }
  /** A long press opens no menu of the browser. */
  function onContextMenu(event: Event): void {
    if (drag ?? pressed) event.preventDefault();
  }

  const stop = new AbortController();
  const { signal } = stop;
  root.addEventListener("pointerdown", onPointerDown, { signal });
  root.addEventListener("contextmenu", onContextMenu, { signal });
  root.addEventListener("touchmove", onTouchMove, { signal, passive: false });
  window.addEventListener("pointermove", onPointerMove, { signal });
  window.addEventListener("pointerup", onPointerUp, { signal });
  window.addEventListener("pointercancel", end, { signal });
  window.addEventListener("blur", end, { signal });
  window.addEventListener("keydown", onKeyDown, { signal, capture: true });
  return () => {
    end();
    stop.abort();
  };
}

function isSameLanding(a: Landing | null, b: Landing | null): boolean {
  return (
    a?.to.stepId === b?.to.stepId && a?.to.laneId === b?.to.laneId && a?.to.before === b?.to.before
  );
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The card that a press takes; not its menu, nor a text that is being written in. */
function cardUnder(target: EventTarget | null): CardId | null {
  if (!(target instanceof Element) || target.closest("textarea, .map-actions-button")) return null;
  const holds = target.closest<HTMLElement>(".map-card")?.dataset["holds"];
  return holds?.startsWith("card:") ? CardId.parse(holds.slice("card:".length)) : null;
}
