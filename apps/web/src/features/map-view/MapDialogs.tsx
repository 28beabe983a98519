"use client";
import { useTranslations } from "next-intl";
import type { Board, JourneyOutline, PhaseId } from "@cojourney/journey-model";
import { Dialog, showToast } from "@cojourney/ui";
import { PromptList } from "#structure/PromptList.tsx";
import { planRemoval } from "#structure/removal.ts";
import { RemovalDialog } from "#structure/RemovalDialog.tsx";
import { afterOverlay } from "#features/map-view/after-overlay.ts";
import { ChoiceDialog } from "#features/map-view/ChoiceDialog.tsx";
import { useMap, type MapQuestion } from "#features/map-view/map-context.tsx";
import { MoveDialog } from "#features/map-view/MoveDialog.tsx";
import { phaseName } from "#features/map-view/spoken-names.ts";

export interface MapDialogsProps {
  readonly question: MapQuestion | null;
  readonly board: Board;
  readonly outlines: readonly JourneyOutline[];
  readonly onClose: () => void;
}

/** What the map asks before it does something. */
export function MapDialogs({ question, board, outlines, onClose }: MapDialogsProps) {
  const { boardLanguage, things } = useMap();
  if (!question) return null;
  switch (question.type) {
    case "remove": {
      const { thing } = question;
      return (
        <RemovalDialog
          removal={planRemoval(board, thing)}
          board={board}
          language={boardLanguage}
          onRemove={(refuge) => {
            onClose();
            afterOverlay(() => things.removeNow(thing, refuge));
          }}
          onClose={onClose}
        />
      );
    }
    case "choice":
      return <ChoiceDialog title={question.title} choices={question.choices} onClose={onClose} />;
    case "moveCards":
      return <MoveDialog outlines={outlines} cardIds={question.cardIds} onClose={onClose} />;
    case "prompts":
      return <PromptsDialog outlines={outlines} phaseId={question.phaseId} onClose={onClose} />;
  }
}

function PromptsDialog({
  outlines,
  phaseId,
  onClose,
}: Pick<MapDialogsProps, "outlines" | "onClose"> & { readonly phaseId: PhaseId }) {
  const t = useTranslations("structure.promptList");
  const words = useTranslations("map");
  const { boardLanguage } = useMap();
  const outline = outlines.find(({ phases }) => phases.some(({ phase }) => phase.id === phaseId));
  const phase = outline?.phases.find((one) => one.phase.id === phaseId)?.phase;
  if (!outline || !phase) return null;
  return (
    <Dialog
      isOpen
      title={t("title", { phase: phaseName(words, outline, phase) })}
      closeName={t("close")}
      onClose={onClose}
    >
      <PromptList
        outline={outline}
        phase={phase}
        language={boardLanguage}
        onInsert={(_cardId, prompt) =>
          showToast({ tone: "done", title: t("inserted", { prompt }) })
        }
      />
    </Dialog>
  );
}
