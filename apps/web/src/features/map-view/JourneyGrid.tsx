"use client";
import "./journey-grid.css";
import { useTranslations } from "next-intl";
import type { JourneyOutline } from "@cojourney/journey-model";
import { VisuallyHidden } from "@cojourney/ui";
import { LaneHead, PhaseHead, StepGap, StepHead } from "#features/map-view/HeadCells.tsx";
import { cardsAt, MapCell } from "#features/map-view/MapCell.tsx";
import { columnsOf } from "#features/map-view/place.ts";
import { journeyName, phaseName, stepName } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";

export interface JourneyGridProps {
  readonly outline: JourneyOutline;
  readonly structure: Structure;
  /** Id of the sentences that explain the keys. */
  readonly helpId: string;
}

/** One journey as a grid: phases over steps as column heads, lanes as row heads, cards in the cells. */
export function JourneyGrid({ outline, structure, helpId }: JourneyGridProps) {
  const t = useTranslations("map");
  const columns = columnsOf(outline).map((column) => ({
    ...column,
    id: column.step?.step.id ?? column.phase.phase.id,
    isPhaseStart: column.step === null || column.step === column.phase.steps[0],
    phaseName: phaseName(t, outline, column.phase.phase),
    stepName: column.step ? stepName(t, outline, column.step.step.id) : "",
  }));
  return (
    <table
      // The keys move from cell to cell, and a screen reader has to know.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="grid"
      className="map-grid"
      aria-label={t("grid", { name: journeyName(t, outline.journey) })}
      aria-describedby={helpId}
      style={{
        width: `calc(var(--map-lane-width) + ${columns.length} * var(--map-column-width))`,
      }}
    >
      <thead>
        <tr>
          <td rowSpan={2} className="map-corner">
            <VisuallyHidden>{t("corner")}</VisuallyHidden>
          </td>
          {outline.phases.map(({ phase, steps }) => (
            <PhaseHead
              key={phase.id}
              outline={outline}
              phase={phase}
              columns={Math.max(steps.length, 1)}
            />
          ))}
        </tr>
        <tr>
          {columns.map(({ id, step, phase, isPhaseStart }) =>
            step ? (
              <StepHead key={id} outline={outline} step={step.step} isPhaseStart={isPhaseStart} />
            ) : (
              <StepGap key={id} phase={phase.phase} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {outline.lanes.map((lane) => (
          <tr key={lane.id} data-lane-kind={lane.kind}>
            <LaneHead outline={outline} lane={lane} />
            {columns.map(({ id, step, ...column }) =>
              step ? (
                <MapCell
                  key={id}
                  journeyId={outline.journey.id}
                  structure={structure}
                  column={step}
                  lane={lane}
                  cards={cardsAt(outline, step, lane)}
                  phaseName={column.phaseName}
                  stepName={column.stepName}
                  isPhaseStart={column.isPhaseStart}
                />
              ) : (
                <td key={id} className="map-cell" data-phase-start aria-label={t("spoken.gap")} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
