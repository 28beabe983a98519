import {
  addCard,
  outlineBoard,
  readBoard,
  setEmotion,
  writeText,
  type JourneyDoc,
  type JourneyOutline,
  type Language,
} from "@cojourney/journey-model";
import { openTestDoc } from "@cojourney/journey-model/testing";
import { seedBoard } from "@cojourney/journey-model";

/** A small journey to look at: three phases of one step, three touchpoints in the second. */
export function mappedJourney(language: Language): JourneyDoc {
  const journey = openTestDoc("map", 1);
  seedBoard(journey, { title: "Board", framework: "funnel", language });
  const outline = outlineOf(journey);
  const second = stepAt(outline, 1);
  const title = language === "en" ? "Compare" : "Vergelijken";
  writeText(journey, { root: "steps", id: second.id, field: "title" }, title);
  const laneId = laneOf(outline, "touchpoints").id;
  const titles =
    language === "en"
      ? ["Reviews", "Search engine", "Webshop"]
      : ["Reviews", "zoekmachine", "Webshop"];
  for (const text of titles)
    addCard(journey, { kind: "touchpoint", stepId: second.id, laneId, before: null, title: text });
  setEmotion(journey, second.id, { score: -1, label: "" });
  return journey;
}

export function outlineOf(journey: JourneyDoc): JourneyOutline {
  return outlineBoard(readBoard(journey).board)[0]!;
}

export function stepAt(outline: JourneyOutline, index: number) {
  return outline.steps[index]!.step;
}

export function laneOf(outline: JourneyOutline, kind: string) {
  return outline.lanes.find((lane) => lane.kind === kind)!;
}

export function cardTitled(outline: JourneyOutline, title: string) {
  return [...outline.cards.values()].flat().find((card) => card.title === title)!;
}
