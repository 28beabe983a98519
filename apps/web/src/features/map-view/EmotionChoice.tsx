"use client";
import { Angry, Frown, Laugh, Meh, Smile, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import {
  commit,
  LABEL_MAX_LENGTH,
  setEmotion,
  type Emotion,
  type StepId,
} from "@cojourney/journey-model";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardPart } from "#sync/use-board-reading.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { scores, scoreWord, spokenScore } from "#features/map-view/spoken-names.ts";
import "./emotion-choice.css";

const faces = new Map([
  [-2, Angry],
  [-1, Frown],
  [0, Meh],
  [1, Smile],
  [2, Laugh],
]);

export interface EmotionChoiceProps {
  readonly stepId: StepId;
  /** The step as people call it. */
  readonly stepName: string;
  readonly emotion: Emotion | null;
  /** Whether Tab stops here; in the grid only inside the cell that has the focus. */
  readonly isTabStop: boolean;
}

/** How one step feels: five faces, and a few words for it. */
export function EmotionChoice({ stepId, stepName, emotion, isTabStop }: EmotionChoiceProps) {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const { isSmall, isReadOnly } = useMap();
  const group = useId();
  const tabIndex = isTabStop || isSmall ? 0 : -1;
  return (
    <div className="map-emotion">
      <fieldset aria-label={t("emotionOf", { name: stepName })} disabled={isReadOnly}>
        {scores.map((score) => {
          const Face = faces.get(score) ?? Meh;
          const word = scoreWord(t, score);
          return (
            <label key={score} className="map-face" data-score={score} title={word}>
              <input
                type="radio"
                name={group}
                value={score}
                aria-label={`${spokenScore(t, score)}, ${word}`}
                checked={emotion?.score === score}
                tabIndex={tabIndex}
                onChange={() => setEmotion(journey, stepId, { score, label: emotion?.label ?? "" })}
              />
              <Face aria-hidden />
              {isSmall && <span aria-hidden>{word}</span>}
            </label>
          );
        })}
        {emotion && (
          <button
            type="button"
            className="map-emotion-clear"
            aria-label={t("clearEmotion")}
            title={t("clearEmotion")}
            tabIndex={tabIndex}
            onClick={(event) => {
              const cell = event.currentTarget.closest<HTMLElement>("[data-place]");
              setEmotion(journey, stepId, null);
              cell?.focus();
            }}
          >
            <X aria-hidden />
          </button>
        )}
      </fieldset>
      {emotion && <EmotionLabel stepId={stepId} emotion={emotion} tabIndex={tabIndex} />}
    </div>
  );
}

interface EmotionLabelProps {
  readonly stepId: StepId;
  readonly emotion: Emotion;
  readonly tabIndex: number;
}

/** Written letter by letter, as on the canvas: what somebody else says of the step then never undoes a half-typed word unseen. */
function EmotionLabel({ stepId, emotion, tabIndex }: EmotionLabelProps) {
  const t = useTranslations("map");
  const { journey, live } = useBoard();
  const { isReadOnly } = useMap();
  // Of now and not as drawn: between two drawings a second letter would take the place of the first.
  const { score, label } = useBoardPart(live, ({ board }) => board.emotions.get(stepId)) ?? emotion;
  /** Typing is one step of undo. */
  const write = (words: string) =>
    commit(
      journey,
      () => setEmotion(journey, stepId, { score, label: words }),
      `emotion:${stepId}`,
    );
  return (
    <input
      className="map-emotion-label"
      aria-label={t("emotionLabel")}
      placeholder={t("emotionLabelHint")}
      value={label}
      dir="auto"
      maxLength={LABEL_MAX_LENGTH}
      readOnly={isReadOnly}
      tabIndex={tabIndex}
      enterKeyHint="done"
      onChange={(event) => void write(event.target.value)}
      onBlur={() => {
        if (label.trim() !== label && !isReadOnly) void write(label.trim());
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" || event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.closest<HTMLElement>("[data-place]")?.focus();
        }
      }}
    />
  );
}
