"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import {
  cellKey,
  laneKindOf,
  type Card,
  type JourneyId,
  type JourneyOutline,
  type Lane,
  type StepOutline,
} from "@cojourney/journey-model";
import { useIsTabStop } from "#features/map-view/attention.ts";
import { EmotionChoice } from "#features/map-view/EmotionChoice.tsx";
import { lookOfLane } from "#features/map-view/KindMark.tsx";
import { MapCard } from "#features/map-view/MapCard.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import { placeOfCell } from "#features/map-view/place.ts";
import { laneName, spokenEmotion } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";
import "./map-cell.css";

/** What a cell needs to know; nothing here changes unless the cell itself does. */
export interface MapCellProps {
  readonly journeyId: JourneyId;
  readonly structure: Structure;
  readonly column: StepOutline;
  readonly lane: Lane;
  readonly cards: readonly Card[];
  /** The phase and the step as people call them. */
  readonly phaseName: string;
  readonly stepName: string;
}

/** The cards of a cell; the same empty list for all cells without any. */
export function cardsAt(outline: JourneyOutline, column: StepOutline, lane: Lane): readonly Card[] {
  return outline.cards.get(cellKey(column.step.id, lane.id)) ?? noCards;
}

const noCards: readonly Card[] = [];

/** One step in one lane: its cards, or how the step feels. */
export const MapCell = memo(function MapCell({
  isPhaseStart,
  ...props
}: MapCellProps & { readonly isPhaseStart: boolean }) {
  const { journeyId, column, lane, cards, phaseName, stepName } = props;
  const t = useTranslations("map");
  const { boardLanguage } = useMap();
  const place = placeOfCell(column.step.id, lane.id);
  const isTabStop = useIsTabStop(journeyId, place);
  const { cardKind, shows } = laneKindOf(lane.kind);
  const content =
    shows === "cards"
      ? t("spoken.cards", { count: cards.length })
      : spokenEmotion(t, column.emotion);
  return (
    <td
      className="map-cell"
      data-look={lookOfLane(lane.kind)}
      data-phase-start={isPhaseStart || undefined}
      data-skipped={column.phase.skipped || undefined}
    >
      {/* Named by how much is in it: a cell that were named by all its cards would never stop talking. */}
      <div
        role="group"
        className="map-cell-body"
        data-place={place}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- in a grid, Tab leads to a cell
        tabIndex={isTabStop ? 0 : -1}
        aria-label={t("spoken.cell", {
          lane: laneName(lane, boardLanguage),
          phase: phaseName,
          step: stepName,
          content,
        })}
      >
        {shows === "cards" ? (
          <>
            <CardList {...props} />
            {cardKind && <AddCardButton {...props} isTabStop={isTabStop} />}
          </>
        ) : (
          <EmotionChoice
            stepId={column.step.id}
            stepName={stepName}
            emotion={column.emotion}
            isTabStop={isTabStop}
          />
        )}
      </div>
    </td>
  );
});

export function CardList({
  journeyId,
  structure,
  column,
  lane,
  cards,
  phaseName,
  stepName,
}: MapCellProps) {
  const t = useTranslations("filter");
  const hidden = useMap().hiddenByCell.get(cellKey(column.step.id, lane.id)) ?? 0;
  return (
    <>
      {cards.length > 0 && (
        <ul className="map-cards">
          {cards.map((card, index) => (
            <MapCard
              key={card.id}
              journeyId={journeyId}
              structure={structure}
              card={card}
              lane={lane}
              index={index}
              count={cards.length}
              phase={phaseName}
              step={stepName}
              score={column.emotion?.score ?? null}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="map-hidden-cards">{t("hidden", { count: hidden })}</p>}
    </>
  );
}

export function AddCardButton({
  structure,
  column,
  lane,
  isTabStop,
}: MapCellProps & { readonly isTabStop: boolean }) {
  const t = useTranslations("map");
  const { isSmall } = useMap();
  const kind = laneKindOf(lane.kind).cardKind;
  if (!kind) return null;
  const name = t(`addKind.${kind}`);
  return (
    <button
      type="button"
      className="map-add-button"
      aria-label={name}
      title={name}
      tabIndex={isTabStop || isSmall ? 0 : -1}
      onClick={() => structure.addCardTo(column.step.id, lane)}
    >
      <Plus aria-hidden />
      {isSmall && <span aria-hidden>{name}</span>}
    </button>
  );
}
