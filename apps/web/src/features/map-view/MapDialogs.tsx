"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  addLane,
  laneKindIds,
  laneKindOf,
  laneKinds,
  type CardId,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { Button, Dialog, DialogActions, Select, showToast } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { afterOverlay } from "#features/map-view/after-overlay.ts";
import { useAttention } from "#features/map-view/attention.ts";
import { KindMark, lookOfLane } from "#features/map-view/KindMark.tsx";
import { useMap, type MapQuestion } from "#features/map-view/map-context.tsx";
import { findCard } from "#features/map-view/place.ts";
import { remove, type Removal } from "#features/map-view/removal.ts";
import { laneName, phaseName, stepName } from "#features/map-view/spoken-names.ts";
import { useStructure, useTellRefusal } from "#features/map-view/use-structure.ts";

export interface MapDialogsProps {
  readonly question: MapQuestion | null;
  readonly outlines: readonly JourneyOutline[];
  readonly onClose: () => void;
}

/** What the map asks before it does something. */
export function MapDialogs({ question, outlines, onClose }: MapDialogsProps) {
  if (!question) return null;
  switch (question.type) {
    case "remove":
      return <RemoveDialog removal={question.removal} onClose={onClose} />;
    case "addLane":
      return <LaneDialog question={question} onClose={onClose} />;
    case "moveCard": {
      const { cardId } = question;
      const outline = outlines.find(
        (one) => findCard(one, cardId) ?? one.unplaced.some(({ id }) => id === cardId),
      );
      return outline ? <MoveDialog outline={outline} cardId={cardId} onClose={onClose} /> : null;
    }
  }
}

interface OnClose {
  readonly onClose: () => void;
}

function RemoveDialog({ removal, onClose }: OnClose & { readonly removal: Removal }) {
  const t = useTranslations();
  const { journey } = useBoard();
  const tell = useTellRefusal();
  const { thing, name, cards } = removal;
  function confirm(): void {
    onClose();
    afterOverlay(() => {
      const removed = remove(journey, thing);
      tell(removed);
      if (removed.ok) showToast({ tone: "done", title: t("map.removal.done") });
    });
  }
  return (
    <Dialog
      isOpen
      title={t(`map.removal.title.${thing.type}`, { name })}
      closeName={t("common.close")}
      onClose={onClose}
    >
      <p className="map-dialog-text">
        {cards > 0 ? t("map.removal.cards", { count: cards }) : t("map.removal.empty")}
      </p>
      <DialogActions>
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button tone="danger" onPress={confirm} autoFocus>
          {t("map.removal.confirm")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function LaneDialog({
  question,
  onClose,
}: OnClose & { readonly question: Extract<MapQuestion, { type: "addLane" }> }) {
  const t = useTranslations();
  const { journey } = useBoard();
  const { boardLanguage } = useMap();
  const attention = useAttention();
  const tell = useTellRefusal();
  return (
    <Dialog
      isOpen
      title={t("map.laneDialog.title")}
      closeName={t("common.close")}
      onClose={onClose}
    >
      <p className="map-dialog-text">{t("map.laneDialog.explanation")}</p>
      <ul className="map-lane-kinds">
        {laneKindIds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => {
                onClose();
                afterOverlay(() => {
                  const { journeyId, before } = question;
                  const added = addLane(journey, { journeyId, kind, before });
                  tell(added);
                  if (!added.ok) return;
                  if (kind === "custom") attention.edit(`lane:${added.value}`);
                  else attention.goTo(`lane:${added.value}`);
                });
              }}
            >
              <KindMark look={lookOfLane(kind)} />
              <span>
                <b>{laneKinds[kind].label[boardLanguage]}</b>
                <span>{laneKinds[kind].explanation[boardLanguage]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function MoveDialog({
  outline,
  cardId,
  onClose,
}: OnClose & { readonly outline: JourneyOutline; readonly cardId: CardId }) {
  const t = useTranslations();
  const words = useTranslations("map");
  const { boardLanguage } = useMap();
  const structure = useStructure(outline);
  const lanes = outline.lanes.filter(({ kind }) => laneKindOf(kind).shows === "cards");
  const at = findCard(outline, cardId);
  const [stepId, setStep] = useState(at?.stepId ?? outline.steps[0]?.step.id);
  const [laneId, setLane] = useState(at?.laneId ?? lanes[0]?.id);
  return (
    <Dialog
      isOpen
      title={t("map.moveDialog.title")}
      closeName={t("common.close")}
      onClose={onClose}
    >
      {stepId && laneId && (
        <>
          <Select
            label={t("map.moveDialog.step")}
            value={stepId}
            onChange={setStep}
            options={outline.steps.map(({ step, phase }) => ({
              id: step.id,
              label: t("map.moveDialog.stepIn", {
                step: stepName(words, outline, step.id),
                phase: phaseName(words, outline, phase),
              }),
            }))}
          />
          <Select
            label={t("map.moveDialog.lane")}
            value={laneId}
            onChange={setLane}
            options={lanes.map((lane) => ({ id: lane.id, label: laneName(lane, boardLanguage) }))}
          />
          <DialogActions>
            <Button onPress={onClose}>{t("common.cancel")}</Button>
            <Button
              tone="primary"
              onPress={() => {
                onClose();
                afterOverlay(() => structure.moveCardTo(cardId, stepId, laneId));
              }}
            >
              {t("map.moveDialog.move")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
