"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "@cojourney/ui";
import { afterOverlay } from "#features/map-view/after-overlay.ts";
import { KindMark, lookOfLane } from "#features/map-view/KindMark.tsx";
import type { StructureAction } from "#structure/structure-action.ts";
import "./choice-dialog.css";

export interface ChoiceDialogProps {
  readonly title: string;
  readonly choices: readonly StructureAction[];
  readonly onClose: () => void;
}

/** Which of several: a kind of lane with what it is for, or a phase to go back to. */
export function ChoiceDialog({ title, choices, onClose }: ChoiceDialogProps) {
  const t = useTranslations("common");
  return (
    <Dialog isOpen title={title} closeName={t("close")} onClose={onClose}>
      <ul className="map-choices">
        {choices.map(({ id, label, explanation, laneKind, onAction }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose();
                afterOverlay(onAction);
              }}
            >
              {laneKind && <KindMark look={lookOfLane(laneKind)} />}
              <span>
                <b>{label}</b>
                {explanation && <span>{explanation}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
