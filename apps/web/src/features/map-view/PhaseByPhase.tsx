"use client";
import "./phase-by-phase.css";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import {
  laneKindOf,
  type JourneyOutline,
  type Lane,
  type PhaseId,
  type StepOutline,
} from "@cojourney/journey-model";
import { Button } from "@cojourney/ui";
import { useAttentionTo } from "#features/map-view/attention.ts";
import { EmotionChoice } from "#features/map-view/EmotionChoice.tsx";
import { LaneTitle, PhaseTitle, StepTitle } from "#features/map-view/HeadCells.tsx";
import { lookOfLane } from "#features/map-view/KindMark.tsx";
import { AddCardButton, CardList, cardsAt } from "#features/map-view/MapCell.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import { phaseOfPlace, placeOfCell, placeOfShown } from "#features/map-view/place.ts";
import { phaseName, stepName } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";
import { useBoard } from "#sync/board-context.tsx";

export interface PhaseByPhaseProps {
  readonly outline: JourneyOutline;
  readonly structure: Structure;
}

/** A journey on a small screen: one phase at a time, its steps below each other, cards as wide as the screen. */
export function PhaseByPhase({ outline, structure }: PhaseByPhaseProps) {
  const t = useTranslations("map");
  const words = useTranslations("structure");
  const { things, isReadOnly } = useMap();
  const [chosenId, choose] = useState<PhaseId | null>(null);
  const wantedId = useAttentionTo(({ editing, wanted }) =>
    phaseOfPlace(outline, wanted ?? editing),
  );
  const [lastWantedId, setLastWanted] = useState<PhaseId | null>(null);
  // Whatever gets the focus has to be on the screen.
  if (wantedId !== lastWantedId) {
    setLastWanted(wantedId);
    if (wantedId) choose(wantedId);
  }
  const labelId = useId();
  useGlances(outline, choose);
  const found = outline.phases.findIndex(({ phase }) => phase.id === chosenId);
  const index = Math.max(found, 0);
  const shown = outline.phases[index];
  if (!shown) return null;

  function go(to: number): void {
    const phase = outline.phases[to]?.phase;
    if (phase) choose(phase.id);
  }
  return (
    <div className="map-by-phase">
      <nav className="map-phase-picker" aria-labelledby={labelId}>
        <button
          type="button"
          aria-label={t("phasePicker.previous")}
          disabled={index === 0}
          onClick={() => go(index - 1)}
        >
          <ChevronLeft aria-hidden />
        </button>
        <label>
          <span id={labelId}>
            {t("phasePicker.label")}{" "}
            {t("phasePicker.of", { index: index + 1, count: outline.phases.length })}
          </span>
          <select value={index} onChange={(event) => go(Number(event.target.value))}>
            {outline.phases.map(({ phase }, i) => (
              <option key={phase.id} value={i}>
                {phaseName(t, outline, phase)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          aria-label={t("phasePicker.next")}
          disabled={index === outline.phases.length - 1}
          onClick={() => go(index + 1)}
        >
          <ChevronRight aria-hidden />
        </button>
      </nav>
      <h3
        className="map-phase"
        data-place={`phase:${shown.phase.id}`}
        data-holds={`phase:${shown.phase.id}`}
        data-skipped={shown.phase.skipped || undefined}
        tabIndex={-1}
      >
        <PhaseTitle outline={outline} phase={shown.phase} />
      </h3>
      {shown.steps.map((column) => (
        <StepBlock key={column.step.id} outline={outline} structure={structure} column={column} />
      ))}
      {!isReadOnly && (
        <Button
          isDisabled={things.isLocked}
          onPress={() => things.perform({ type: "phase", id: shown.phase.id }, "addStep")}
        >
          {words("addStep")}
        </Button>
      )}
    </div>
  );
}

/** Turns to the phase that the one whom this person follows is in; the focus stays where it is. */
function useGlances(outline: JourneyOutline, choose: (id: PhaseId) => void): void {
  const { guide } = useBoard();
  useEffect(
    () =>
      guide.attach((sight) => {
        const key =
          sight.type === "spot"
            ? placeOfShown(sight.place)
            : sight.type === "glance" && sight.shape !== "emotion-curve"
              ? (`${sight.shape}:${sight.id}` as const)
              : null;
        const home = phaseOfPlace(outline, key);
        if (home) choose(home);
      }),
    [guide, outline, choose],
  );
}

interface StepBlockProps extends PhaseByPhaseProps {
  readonly column: StepOutline;
}

function StepBlock({ outline, structure, column }: StepBlockProps) {
  return (
    <section className="map-step-block">
      <h4
        className="map-step"
        data-place={`step:${column.step.id}`}
        data-holds={`step:${column.step.id}`}
        tabIndex={-1}
      >
        <StepTitle outline={outline} step={column.step} />
      </h4>
      {outline.lanes.map((lane) => (
        <LaneBlock
          key={lane.id}
          outline={outline}
          structure={structure}
          column={column}
          lane={lane}
        />
      ))}
    </section>
  );
}

function LaneBlock({ outline, structure, column, lane }: StepBlockProps & { readonly lane: Lane }) {
  const t = useTranslations("map");
  const cell = {
    journeyId: outline.journey.id,
    structure,
    column,
    lane,
    cards: cardsAt(outline, column, lane),
    phaseName: phaseName(t, outline, column.phase),
    stepName: stepName(t, outline, column.step.id),
  };
  const place = placeOfCell(column.step.id, lane.id);
  return (
    <div className="map-lane-block" data-look={lookOfLane(lane.kind)} data-lane-kind={lane.kind}>
      <h5
        className="map-lane"
        data-place={`lane:${lane.id}`}
        data-holds={`lane:${lane.id}`}
        tabIndex={-1}
      >
        <LaneTitle outline={outline} lane={lane} />
      </h5>
      <div data-place={place} tabIndex={-1}>
        {laneKindOf(lane.kind).shows === "cards" ? (
          <>
            <CardList {...cell} />
            <AddCardButton {...cell} isTabStop />
          </>
        ) : (
          <EmotionChoice
            stepId={column.step.id}
            stepName={cell.stepName}
            emotion={column.emotion}
            isTabStop
          />
        )}
      </div>
    </div>
  );
}
