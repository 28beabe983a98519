"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  cellKey,
  laneKindOf,
  type Card,
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
import { laneName, phaseName, spokenEmotion, stepName } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";

export interface MapCellProps {
  readonly outline: JourneyOutline;
  readonly structure: Structure;
  readonly column: StepOutline;
  readonly lane: Lane;
}

/** One step in one lane: its cards, or how the step feels. */
export function MapCell({
  isPhaseStart,
  ...props
}: MapCellProps & { readonly isPhaseStart: boolean }) {
  const { outline, column, lane } = props;
  const t = useTranslations("map");
  const { boardLanguage } = useMap();
  const place = placeOfCell(column.step.id, lane.id);
  const isTabStop = useIsTabStop(outline, place);
  const { cardKind, shows } = laneKindOf(lane.kind);
  const cards = outline.cards.get(cellKey(column.step.id, lane.id)) ?? noCards;
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
          phase: phaseName(t, outline, column.phase),
          step: stepName(t, outline, column.step.id),
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
            outline={outline}
            stepId={column.step.id}
            emotion={column.emotion}
            isTabStop={isTabStop}
          />
        )}
      </div>
    </td>
  );
}

const noCards: readonly Card[] = [];

export function CardList({ outline, structure, column, lane }: MapCellProps) {
  const t = useTranslations("filter");
  const key = cellKey(column.step.id, lane.id);
  const hidden = useMap().hiddenByCell.get(key) ?? 0;
  const cards = outline.cards.get(key) ?? noCards;
  return (
    <>
      {cards.length > 0 && (
        <ul className="map-cards">
          {cards.map((card) => (
            <MapCard
              key={card.id}
              outline={outline}
              structure={structure}
              card={card}
              lane={lane}
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
