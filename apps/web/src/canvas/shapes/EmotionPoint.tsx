"use client";
import { Button, SegmentedChoice, TextField } from "@cojourney/ui";
import { Angry, Frown, Laugh, Meh, Smile, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useEditor } from "tldraw";
import {
  commit,
  LABEL_MAX_LENGTH,
  scoreAt,
  scoreY,
  setEmotion,
  type Emotion,
  type PersonaColor,
} from "@cojourney/journey-model";
import type { CurvePointPicture } from "#canvas/shapes/shape-props.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardPart } from "#sync/use-board-reading.ts";
import "#canvas/shapes/emotion-curve.css";

const faces: Readonly<Record<number, LucideIcon>> = {
  [-2]: Angry,
  [-1]: Frown,
  0: Meh,
  1: Smile,
  2: Laugh,
};
/** How far a hand may tremble before a press becomes a drag, screen px. */
const TREMBLE_PX = 4;

export interface EmotionPointProps {
  readonly point: CurvePointPicture;
  readonly laneHeightPx: number;
  readonly color: PersonaColor;
}

/**
 * How one step feels, as a point of the curve: dragged or moved with the arrows in whole steps;
 * pressed, it opens for its words.
 */
export function EmotionPoint({ point, laneHeightPx, color }: EmotionPointProps) {
  const editor = useEditor();
  const { journey, live } = useBoard();
  const t = useTranslations("map");
  const name = useStepName(point);
  const element = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly fromY: number; readonly toY: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const isDragging = drag !== null && Math.abs(drag.toY - drag.fromY) > TREMBLE_PX;
  const score = isDragging ? scoreUnder(drag) : point.score;
  const y = isDragging ? scoreY(score, laneHeightPx) : point.y;
  const Face = faces[score] ?? Meh;

  function scoreUnder({ fromY, toY }: { readonly fromY: number; readonly toY: number }): number {
    return scoreAt(point.y + (toY - fromY) / editor.getZoomLevel(), laneHeightPx);
  }
  /** What is drawn follows a frame later, and the next key may come before that. */
  const felt = () => live.reading().board.emotions.get(point.stepId) ?? point;
  function feel(next: number): void {
    const before = felt();
    if (next !== before.score && next >= -2 && next <= 2)
      setEmotion(journey, point.stepId, { score: next, label: before.label });
  }
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (editor.getIsReadonly()) return;
    const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    const end = { Home: -2, End: 2 }[event.key];
    if (by !== undefined) feel(felt().score + by);
    else if (end !== undefined) feel(end);
    else if (event.key === "Enter" || event.key === " ") setOpen(true);
    else if (event.key === "Delete") setEmotion(journey, point.stepId, null);
    else if (event.key === "Escape" && drag) setDrag(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // On the element itself: tldraw listens between it and React, and would move the selection.
    const { current } = element;
    current?.addEventListener("keydown", listener);
    return () => current?.removeEventListener("keydown", listener);
  }, []);

  function onPointerUp(): void {
    if (!drag || editor.getIsReadonly()) return;
    if (isDragging) feel(score);
    else setOpen(true);
    setDrag(null);
  }
  return (
    <>
      <div
        ref={element}
        className="cj-map-curve-point"
        role="slider"
        tabIndex={0}
        aria-label={t("emotionOf", { name })}
        aria-orientation="vertical"
        aria-valuemin={-2}
        aria-valuemax={2}
        aria-valuenow={score}
        aria-valuetext={[signed(score), t(wordOf(score)), point.label].filter(Boolean).join(", ")}
        data-above={score < 0 || undefined}
        data-dragging={isDragging || undefined}
        style={{
          left: point.x,
          top: y,
          color: `var(--cj-person-${color}-ink)`,
          background: `var(--cj-person-${color})`,
        }}
        onPointerDown={(event) => {
          // With a tool in hand a press here is the tool's.
          if (event.button !== 0 || !editor.isIn("select")) return;
          editor.markEventAsHandled(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ fromY: event.clientY, toY: event.clientY });
        }}
        onPointerMove={(event) => {
          if (!drag) return;
          editor.markEventAsHandled(event);
          setDrag({ ...drag, toY: event.clientY });
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
        onDoubleClick={editor.markEventAsHandled}
      >
        <Face aria-hidden />
        {isDragging ? <span>{signed(score)}</span> : point.label && <span>{point.label}</span>}
      </div>
      <Popover
        className="cj-popover"
        triggerRef={element}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom"
        offset={30}
      >
        <Dialog className="cj-popover-body cj-emotion-form" aria-label={t("emotionOf", { name })}>
          <EmotionForm point={point} name={name} onClear={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </>
  );
}

function EmotionForm({
  point,
  name,
  onClear,
}: {
  readonly point: CurvePointPicture;
  readonly name: string;
  readonly onClear: () => void;
}) {
  const { journey, live } = useBoard();
  const t = useTranslations("map");
  const { stepId } = point;
  // What is drawn follows a frame later: between two frames a second letter would take the place of the first.
  const { score, label } = useBoardPart(live, ({ board }) => board.emotions.get(stepId)) ?? point;
  /** Typing is one step of undo. */
  const write = (next: Emotion, group?: string) =>
    commit(journey, () => setEmotion(journey, stepId, next), group);
  return (
    <>
      <SegmentedChoice
        label={t("emotionOf", { name })}
        options={[-2, -1, 0, 1, 2].map((value) => {
          const Face = faces[value] ?? Meh;
          return { id: String(value), label: signed(value), icon: <Face aria-hidden /> };
        })}
        value={String(score)}
        onChange={(value) => void write({ score: Number(value), label })}
      />
      <TextField
        label={t("emotionLabel")}
        placeholder={t("emotionLabelHint")}
        value={label}
        maxLength={LABEL_MAX_LENGTH}
        onChange={(typed) => void write({ score, label: typed }, `emotion:${stepId}`)}
        // The words are what it was opened for; the score is dragged.
        autoFocus
      />
      <Button
        onPress={() => {
          setEmotion(journey, stepId, null);
          onClear();
        }}
      >
        {t("clearEmotion")}
      </Button>
    </>
  );
}

/** What a score is called; message key within `map`. */
function wordOf(score: number): `faces.${"veryBad" | "bad" | "neutral" | "good" | "veryGood"}` {
  if (score <= -2) return "faces.veryBad";
  if (score === -1) return "faces.bad";
  if (score === 0) return "faces.neutral";
  return score === 1 ? "faces.good" : "faces.veryGood";
}

/** A minus as it is printed, and a plus, so that +1 is not read as a rank. */
function signed(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace("-", "−");
}

/** The name of the step as it was when the curve was drawn last, or its number. */
function useStepName({ stepId, stepNumber: number }: CurvePointPicture): string {
  const { live } = useBoard();
  const t = useTranslations("canvas.unnamed");
  return live.reading().board.steps.get(stepId)?.title.trim() || t("steps", { number });
}
