"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  laneKindOf,
  type CardId,
  type JourneyOutline,
  type LaneId,
  type StepId,
} from "@cojourney/journey-model";
import { Button, Dialog, DialogActions, Select } from "@cojourney/ui";
import { afterOverlay } from "#features/map-view/after-overlay.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { findCard } from "#features/map-view/place.ts";
import { journeyName, laneName, phaseName, stepName } from "#features/map-view/spoken-names.ts";
import { useStructure } from "#features/map-view/use-structure.ts";

export interface MoveDialogProps {
  readonly outlines: readonly JourneyOutline[];
  readonly cardIds: readonly CardId[];
  readonly onClose: () => void;
}

/** Asks where cards go: to which step and lane, of this journey or another. */
export function MoveDialog(props: MoveDialogProps) {
  const { outlines, cardIds } = props;
  const [first] = cardIds;
  const own = outlines.find(
    (one) =>
      first !== undefined && (findCard(one, first) ?? one.unplaced.some(({ id }) => id === first)),
  );
  const [chosenId, choose] = useState(own?.journey.id);
  const outline = outlines.find(({ journey }) => journey.id === chosenId) ?? own;
  if (!outline) return null;
  return <MoveForm key={outline.journey.id} {...props} outline={outline} onJourney={choose} />;
}

interface MoveFormProps extends MoveDialogProps {
  readonly outline: JourneyOutline;
  readonly onJourney: (id: JourneyOutline["journey"]["id"]) => void;
}

function MoveForm({ outlines, outline, cardIds, onJourney, onClose }: MoveFormProps) {
  const t = useTranslations("map");
  const common = useTranslations("common");
  const { boardLanguage } = useMap();
  const structure = useStructure(outline);
  const lanes = outline.lanes.filter(({ kind }) => laneKindOf(kind).shows === "cards");
  const at = findCard(outline, cardIds[0] ?? "") ?? alike(outlines, outline, cardIds[0] ?? "");
  const [stepId, setStep] = useState<StepId | undefined>(at?.stepId ?? outline.steps[0]?.step.id);
  const [laneId, setLane] = useState<LaneId | undefined>(at?.laneId ?? lanes[0]?.id);
  return (
    <Dialog
      isOpen
      title={t("moveDialog.title", { count: cardIds.length })}
      closeName={common("close")}
      onClose={onClose}
    >
      {outlines.length > 1 && (
        <Select
          label={t("moveDialog.journey")}
          value={outline.journey.id}
          onChange={onJourney}
          options={outlines.map((one) => ({
            id: one.journey.id,
            label: journeyName(t, one.journey),
          }))}
        />
      )}
      {stepId && laneId && (
        <>
          <Select
            label={t("moveDialog.step")}
            value={stepId}
            onChange={setStep}
            options={outline.steps.map(({ step, phase }) => ({
              id: step.id,
              label: t("moveDialog.stepIn", {
                step: stepName(t, outline, step.id),
                phase: phaseName(t, outline, phase),
              }),
            }))}
          />
          <Select
            label={t("moveDialog.lane")}
            value={laneId}
            onChange={setLane}
            options={lanes.map((lane) => ({ id: lane.id, label: laneName(lane, boardLanguage) }))}
          />
          <DialogActions>
            <Button onPress={onClose}>{common("cancel")}</Button>
            <Button
              tone="primary"
              onPress={() => {
                onClose();
                afterOverlay(() =>
                  structure.moveCardsTo(cardIds, { stepId, laneId, before: null }),
                );
              }}
            >
              {t("moveDialog.move")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

/** The cell of another journey that is most like the one a card is in: the lane of the same kind, the same number of step. */
function alike(outlines: readonly JourneyOutline[], to: JourneyOutline, cardId: string) {
  for (const from of outlines) {
    const at = findCard(from, cardId);
    if (!at) continue;
    const kind = from.lanes.find(({ id }) => id === at.laneId)?.kind;
    const index = from.steps.findIndex(({ step }) => step.id === at.stepId);
    return {
      stepId: (to.steps[index] ?? to.steps.at(-1))?.step.id,
      laneId: to.lanes.find((lane) => lane.kind === kind)?.id,
    };
  }
  return null;
}
