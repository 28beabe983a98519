"use client";
import { cellKey, LaneId, laneKindOf, StepId, type JourneyOutline } from "@cojourney/journey-model";
import { useTranslations } from "next-intl";
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
import { laneName, phaseName, stepName } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";

const arrows: ReadonlyMap<string, Direction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

type MapKeyEvent = React.KeyboardEvent<HTMLElement>;

/** What the keys do in one journey, from whatever has the focus there. */
export function useMapKeys(outline: JourneyOutline, structure: Structure) {
  const t = useTranslations("map");
  const attention = useAttention();
  const { boardLanguage } = useMap();

  /** True when the key meant something here. */
  function pressed(event: MapKeyEvent, key: PlaceKey): boolean {
    const direction = arrows.get(event.key);
    if (direction) return event.altKey ? moveBy(key, direction) : goBy(key, direction);
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

  function moveBy(key: PlaceKey, direction: Direction): boolean {
    const [kind, id] = splitKey(key);
    const by = direction === "left" || direction === "up" ? "back" : "forth";
    const isSideways = direction === "left" || direction === "right";
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at) structure.moveCardBy(at.card.id, direction);
    const phase = outline.phases.find((one) => one.phase.id === id)?.phase;
    if (kind === "phase" && phase && isSideways) structure.movePhaseBy(phase.id, by);
    if (kind === "step" && isSideways) structure.moveStepBy(StepId.parse(id), by);
    if (kind === "lane" && !isSideways) structure.moveLaneBy(LaneId.parse(id), by);
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
    if (at) attention.goTo(placeOfCell(at.stepId, at.laneId));
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
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at) structure.removeCardNow(at.card.id);
    const cell = cellAt(key);
    if (cell && laneKindOf(cell.lane.kind).shows === "emotionCurve")
      structure.clearEmotion(cell.stepId);
    const phase = outline.phases.find((one) => one.phase.id === id)?.phase;
    if (kind === "phase" && phase)
      structure.askToRemove({ type: "phase", id: phase.id }, phaseName(t, outline, phase));
    const step = outline.steps.find((one) => one.step.id === id)?.step;
    if (kind === "step" && step)
      structure.askToRemove({ type: "step", id: step.id }, stepName(t, outline, step.id));
    const lane = outline.lanes.find((one) => one.id === id);
    if (kind === "lane" && lane)
      structure.askToRemove({ type: "lane", id: lane.id }, laneName(lane, boardLanguage));
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

/** The element of a place on this screen. */
export function elementAt(root: HTMLElement, key: PlaceKey): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>("[data-place]")].find(
    ({ dataset }) => dataset["place"] === key,
  );
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

function openMenu(root: HTMLElement, key: PlaceKey): boolean {
  const holder = [...root.querySelectorAll<HTMLElement>("[data-holds]")].find(
    ({ dataset }) => dataset["holds"] === key,
  );
  const button = holder?.querySelector<HTMLElement>(".map-actions-button");
  return button?.dispatchEvent(new KeyboardEvent("keydown", openingKey)) !== undefined;
}
