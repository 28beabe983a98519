"use client";
import { Angry, Annoyed, Frown, Laugh, Meh, Smile, type LucideIcon } from "lucide-react";
import {
  HTMLContainer,
  Rectangle2d,
  T,
  type Geometry2d,
  type RecordProps,
  type TLShape,
} from "tldraw";
import { PersonaColor, scoreY, StepId } from "@cojourney/journey-model";
import { DerivedShapeUtil } from "#canvas/shapes/DerivedShapeUtil.tsx";
import "#canvas/shapes/shape-props.ts";

type EmotionCurveShape = TLShape<"emotion-curve">;

/** From very bad to very good. */
const faces: Readonly<Record<number, LucideIcon>> = {
  [-2]: Angry,
  [-1]: Frown,
  0: Meh,
  1: Smile,
  2: Laugh,
};
const scores = [2, 1, 0, -1, -2] as const;

/** Draws the curve through the scores of a journey, over its emotion lane. */
export class EmotionCurveShapeUtil extends DerivedShapeUtil<EmotionCurveShape> {
  static override type = "emotion-curve" as const;
  static override props: RecordProps<EmotionCurveShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    path: T.string,
    points: T.arrayOf(
      T.object({
        stepId: new T.Validator((id) => StepId.parse(id)),
        x: T.number,
        y: T.number,
        score: T.number,
        label: T.string,
      }),
    ),
    color: T.literalEnum(...PersonaColor.options),
  };
  override getDefaultProps(): EmotionCurveShape["props"] {
    return { w: 200, h: 168, path: "", points: [], color: "teal" };
  }
  /** Only its edge can be hit: clicks inside belong to the cells under it. */
  override getGeometry({ props }: EmotionCurveShape): Geometry2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: false });
  }
  override canEdit(): boolean {
    return false;
  }
  override canBind(): boolean {
    return false;
  }
  override hideInMinimap(): boolean {
    return true;
  }
  override component({ id, props }: EmotionCurveShape): React.ReactNode {
    return (
      <HTMLContainer id={id}>
        <svg className="cj-map-curve" width={props.w} height={props.h} aria-hidden>
          {scores.map((score) => (
            <line
              key={score}
              x1={0}
              x2={props.w}
              y1={scoreY(score, props.h)}
              y2={scoreY(score, props.h)}
              data-zero={score === 0 || undefined}
            />
          ))}
          <path d={props.path} style={{ stroke: `var(--cj-person-${props.color})` }} />
        </svg>
        {props.points.map((point) => (
          <EmotionPoint key={point.stepId} color={props.color} {...point} />
        ))}
      </HTMLContainer>
    );
  }
}

function EmotionPoint(props: {
  readonly x: number;
  readonly y: number;
  readonly score: number;
  readonly label: string;
  readonly color: string;
}) {
  const Face = faces[props.score] ?? Annoyed;
  return (
    <div
      className="cj-map-curve-point"
      data-above={props.score < 0 || undefined}
      style={{
        left: props.x,
        top: props.y,
        color: `var(--cj-person-${props.color}-ink)`,
        background: `var(--cj-person-${props.color})`,
      }}
    >
      <Face aria-hidden />
      {props.label && <span>{props.label}</span>}
    </div>
  );
}
