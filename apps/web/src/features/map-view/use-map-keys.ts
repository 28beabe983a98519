"use client";
import {
  cellKey,
  JourneyId,
  LaneId,
  laneKindOf,
  PhaseId,
  StepId,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { useAttention } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import {
  findCard,
  gridEnd,
  neighbour,
  placeOfCell,
  rowEnd,
  splitKey,
  type Direction,
  type PlaceKey,
} from "#features/map-view/place.ts";
import type { Thing } from "#structure/thing.ts";
import type { Structure } from "#features/map-view/use-structure.ts";

const arrows: ReadonlyMap<string, Direction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

type MapKeyEvent = React.KeyboardEvent<HTMLElement>;

const isControl = (event: MapKeyEvent) => event.ctrlKey || event.metaKey;

/** What the keys do in one journey, from whatever has the focus there. */
export function useMapKeys(outline: JourneyOutline, structure: Structure) {
  const attention = useAttention();
  const { things } = useMap();

  /** True when the key meant something here. */
  function pressed(event: MapKeyEvent, key: PlaceKey): boolean {
    const direction = arrows.get(event.key);
    if (direction && event.shiftKey && !event.altKey) return chooseBy(key, direction);
    if (direction) return event.altKey ? moveBy(key, direction) : goBy(key, direction);
    if (isControl(event) && event.key === " ") return toggleChosen(key);
    if (isControl(event) && event.key.toLowerCase() === "d") return duplicate(key);
    const isEnd = event.key === "Home" || event.key === "End";
    if (event.ctrlKey && !event.altKey && isEnd) {
      attention.goTo(gridEnd(outline, event.key === "Home" ? "first" : "last"));
      return true;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case "Home":
      case "End":
        attention.goTo(rowEnd(outline, key, event.key === "Home" ? "first" : "last"));
        return true;
      case "Enter":
      case "F2":
        return enter(event.currentTarget, key);
      case "Escape":
        return leave(key);
      case "Insert":
      case "+":
        return add(key);
      case "Delete":
      case "Backspace":
        return remove(key);
      case "ContextMenu":
        return openMenu(event.currentTarget, key);
      case "F10":
        return event.shiftKey && openMenu(event.currentTarget, key);
      default:
        return false;
    }
  }

  function goBy(key: PlaceKey, direction: Direction): boolean {
    const [kind, id] = splitKey(key);
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at && (direction === "up" || direction === "down")) {
      const next = at.cards[at.index + (direction === "up" ? -1 : 1)];
      if (next) attention.goTo(`card:${next.id}`);
      else if (direction === "up") attention.goTo(placeOfCell(at.stepId, at.laneId));
      return true;
    }
    attention.goTo(neighbour(outline, key, direction));
    return true;
  }

  /** Shift with an arrow: this card and the next one. */
  function chooseBy(key: PlaceKey, direction: Direction): boolean {
    const at = cardAt(key);
    if (!at || direction === "left" || direction === "right") return goBy(key, direction);
    const next = at.cards[at.index + (direction === "up" ? -1 : 1)];
    attention.choose(next ? [at.card.id, next.id] : [at.card.id]);
    if (next) attention.goTo(`card:${next.id}`);
    return true;
  }

  function toggleChosen(key: PlaceKey): boolean {
    const at = cardAt(key);
    if (at) attention.toggleChosen(at.card.id);
    return at !== null;
  }

  function duplicate(key: PlaceKey): boolean {
    const at = cardAt(key);
    if (at) structure.duplicateNow(attention.withChosen(at.card.id));
    const thing = thingAt(...splitKey(key));
    if (thing) things.perform(thing, "duplicate");
    return true;
  }

  function cardAt(key: PlaceKey) {
    const [kind, id] = splitKey(key);
    return kind === "card" ? findCard(outline, id) : null;
  }

  function moveBy(key: PlaceKey, direction: Direction): boolean {
    const [kind, id] = splitKey(key);
    const by = direction === "left" || direction === "up" ? "back" : "forth";
    const isSideways = direction === "left" || direction === "right";
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at) structure.moveCardBy(at.card.id, direction);
    const thing = thingAt(kind, id);
    const movesSideways = kind === "phase" || kind === "step";
    if (thing && isSideways === movesSideways) things.perform(thing, by);
    return true;
  }

  function enter(root: HTMLElement, key: PlaceKey): boolean {
    const [kind] = splitKey(key);
    if (kind !== "cell") {
      attention.edit(key);
      return true;
    }
    const cell = cellAt(key);
    if (!cell) return false;
    const [first] = outline.cards.get(cellKey(cell.stepId, cell.lane.id)) ?? [];
    if (laneKindOf(cell.lane.kind).shows === "emotionCurve") focusEmotion(root, key);
    else if (first) attention.goTo(`card:${first.id}`);
    else structure.addCardTo(cell.stepId, cell.lane);
    return true;
  }

  function leave(key: PlaceKey): boolean {
    const [kind, id] = splitKey(key);
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at && attention.now().chosen.size > 0) attention.chooseNone();
    else if (at) attention.goTo(placeOfCell(at.stepId, at.laneId));
    return at !== null;
  }

  function add(key: PlaceKey): boolean {
    const [kind, id] = splitKey(key);
    const cell = cellAt(key);
    if (cell) structure.addCardTo(cell.stepId, cell.lane);
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at) structure.addCardBelow(at.card.id);
    return Boolean(cell ?? at);
  }

  function remove(key: PlaceKey): boolean {
    const [kind, id] = splitKey(key);
    const at = cardAt(key);
    if (at) structure.removeCardsNow(attention.withChosen(at.card.id));
    const cell = cellAt(key);
    if (cell && laneKindOf(cell.lane.kind).shows === "emotionCurve")
      structure.clearEmotion(cell.stepId);
    const thing = thingAt(kind, id);
    if (thing) things.askToRemove(thing);
    return true;
  }

  function cellAt(key: PlaceKey) {
    const [kind, id] = splitKey(key);
    if (kind !== "cell") return null;
    const [stepId, laneId] = id.split("\n");
    const column = outline.steps.find(({ step }) => step.id === stepId);
    const lane = outline.lanes.find((one) => one.id === laneId);
    return column && lane ? { stepId: column.step.id, lane } : null;
  }

  return function onKeyDown(event: MapKeyEvent): void {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const holder = target.closest<HTMLElement>("[data-place], [data-holds]");
    const key = keyOf(holder);
    if (!holder || !key) return;
    const isThePlace = target.dataset["place"] === key;
    // Inside a place its own controls have the keys; Escape leads back to the place.
    const isHandled = isThePlace
      ? pressed(event, key)
      : event.key === "Escape" && (attention.goTo(key), true);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The part of the structure that a key names; null for a cell, a card or a persona. */
function thingAt(kind: string, id: string): Thing | null {
  if (kind === "phase") return { type: "phase", id: PhaseId.parse(id) };
  if (kind === "step") return { type: "step", id: StepId.parse(id) };
  if (kind === "journey") return { type: "journey", id: JourneyId.parse(id) };
  return kind === "lane" ? { type: "lane", id: LaneId.parse(id) } : null;
}

/** The element of a place on this screen. */
export function elementAt(root: HTMLElement, key: PlaceKey): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`) ?? undefined;
}

/** The place that an element is, or that it belongs to. */
export function keyOf(element: HTMLElement | null): PlaceKey | null {
  const key = element?.dataset["place"] ?? element?.dataset["holds"];
  // Only our own components write these attributes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return key === undefined ? null : (key as PlaceKey);
}

function focusEmotion(root: HTMLElement, key: PlaceKey): void {
  const cell = elementAt(root, key);
  const chosen = cell?.querySelector<HTMLElement>("input:checked, input[value='0']");
  (cell?.querySelector<HTMLElement>("input:checked") ?? chosen)?.focus();
}

/** What a person presses on the button themselves. */
const openingKey = { key: "Enter", bubbles: true, cancelable: true };

/** Opens the menu of a place, as its own button would. */
export function openMenu(root: HTMLElement, key: PlaceKey): boolean {
  const holder = root.querySelector<HTMLElement>(`[data-holds="${CSS.escape(key)}"]`);
  const button = holder?.querySelector<HTMLElement>(".map-actions-button");
  return button?.dispatchEvent(new KeyboardEvent("keydown", openingKey)) !== undefined;
}
