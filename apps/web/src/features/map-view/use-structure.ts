"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  addCard,
  addPhase,
  addStep,
  laneKindOf,
  moveCard,
  moveLane,
  movePhase,
  moveStep,
  setEmotion,
  type CardId,
  type JourneyOutline,
  type Lane,
  type LaneId,
  type PhaseId,
  type Refusal,
  type Result,
  type StepId,
} from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { useAttention } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { cardMove, siblingMove, stepMove } from "#features/map-view/move-by-keys.ts";
import { findCard, placeOfCell, type Direction } from "#features/map-view/place.ts";
import { cardsWith, remove, type Removal } from "#features/map-view/removal.ts";

/** What people do to a journey in the map; each keeps the focus with what it was done to. */
export interface Structure {
  addCardTo(stepId: StepId, lane: Lane, before?: CardId | null): void;
  /** Another card of the same lane, under this one. */
  addCardBelow(cardId: CardId): void;
  moveCardBy(cardId: CardId, direction: Direction): void;
  moveCardTo(cardId: CardId, stepId: StepId, laneId: LaneId): void;
  removeCardNow(cardId: CardId): void;
  clearEmotion(stepId: StepId): void;
  addPhaseBefore(before: PhaseId | null): void;
  addStepTo(phaseId: PhaseId, before: StepId | null): void;
  movePhaseBy(phaseId: PhaseId, by: "back" | "forth"): void;
  moveStepBy(stepId: StepId, by: "back" | "forth"): void;
  moveLaneBy(laneId: LaneId, by: "back" | "forth"): void;
  /** Asks first: cards may go with it. */
  askToRemove(thing: Removal["thing"], name: string): void;
}

/** Tells people in a sentence why nothing happened. */
export function useTellRefusal(): (result: Result<unknown, Refusal>) => void {
  const t = useTranslations("map.refused");
  return useMemo(
    () => (result) => {
      if (!result.ok) showToast({ tone: "info", title: t(messageOf(result.error)) });
    },
    [t],
  );
}

function messageOf(refusal: Refusal) {
  if (refusal.type === "LastOne") return refusal.root === "phases" ? "lastPhase" : "lastStep";
  if (refusal.type === "PersonaInUse") return "personaInUse";
  return refusal.type === "RecordMissing" ? "gone" : "other";
}

export function useStructure(outline: JourneyOutline): Structure {
  const { journey } = useBoard();
  const attention = useAttention();
  const { ask } = useMap();
  const tell = useTellRefusal();
  const journeyId = outline.journey.id;
  const phaseIds = outline.phases.map(({ phase }) => phase.id);
  const laneIds = outline.lanes.map(({ id }) => id);

  function addCardTo(stepId: StepId, lane: Lane, before: CardId | null = null): void {
    const kind = laneKindOf(lane.kind).cardKind;
    if (kind === null) return;
    const added = addCard(journey, { kind, stepId, laneId: lane.id, before });
    tell(added);
    if (added.ok) attention.edit(`card:${added.value}`);
  }

  return {
    addCardTo,
    addCardBelow(cardId) {
      const at = findCard(outline, cardId);
      const lane = outline.lanes.find(({ id }) => id === at?.laneId);
      if (at && lane) addCardTo(at.stepId, lane, at.cards[at.index + 1]?.id ?? null);
    },
    moveCardBy(cardId, direction) {
      const to = cardMove(outline, cardId, direction);
      if (!to) return;
      tell(moveCard(journey, cardId, to));
      attention.goTo(`card:${cardId}`);
    },
    moveCardTo(cardId, stepId, laneId) {
      tell(moveCard(journey, cardId, { stepId, laneId, before: null }));
      attention.goTo(`card:${cardId}`);
    },
    removeCardNow(cardId) {
      const at = findCard(outline, cardId);
      const next = at && (at.cards[at.index + 1] ?? at.cards[at.index - 1]);
      tell(remove(journey, { type: "card", id: cardId }));
      if (next) attention.goTo(`card:${next.id}`);
      else if (at) attention.goTo(placeOfCell(at.stepId, at.laneId));
    },
    clearEmotion: (stepId) => tell(setEmotion(journey, stepId, null)),
    addPhaseBefore(before) {
      const added = addPhase(journey, { journeyId, before });
      tell(added);
      if (added.ok) attention.edit(`phase:${added.value.phaseId}`);
    },
    addStepTo(phaseId, before) {
      const added = addStep(journey, { phaseId, before });
      tell(added);
      if (added.ok) attention.edit(`step:${added.value}`);
    },
    movePhaseBy(phaseId, by) {
      const before = siblingMove(phaseIds, phaseId, by);
      if (before === undefined) return;
      tell(movePhase(journey, phaseId, { journeyId, before }));
      attention.goTo(`phase:${phaseId}`);
    },
    moveStepBy(stepId, by) {
      const to = stepMove(outline, stepId, by);
      if (!to) return;
      tell(moveStep(journey, stepId, to));
      attention.goTo(`step:${stepId}`);
    },
    moveLaneBy(laneId, by) {
      const before = siblingMove(laneIds, laneId, by);
      if (before === undefined) return;
      tell(moveLane(journey, laneId, { journeyId, before }));
      attention.goTo(`lane:${laneId}`);
    },
    askToRemove(thing, name) {
      ask({ type: "remove", removal: { thing, name, cards: cardsWith(outline, thing) } });
    },
  };
}
