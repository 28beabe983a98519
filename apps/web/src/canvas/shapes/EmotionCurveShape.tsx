"use client";
import { Angry, Frown, Laugh, Meh, Smile } from "lucide-react";
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
import { EmotionPoint } from "#canvas/shapes/EmotionPoint.tsx";
import "#canvas/shapes/emotion-curve.css";
import "#canvas/shapes/shape-props.ts";

type EmotionCurveShape = TLShape<"emotion-curve">;

/** What the heights mean, from good to bad. */
const scale = [
  [2, Laugh],
  [1, Smile],
  [0, Meh],
  [-1, Frown],
  [-2, Angry],
] as const;
/** The faces of the scale, in the head of the lane at the left of the curve; px at zoom 1. */
const FACE_PX = 18;
const FACE_X = -28;

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
        stepNumber: T.number,
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
          {scale.map(([score, Face]) => {
            const y = scoreY(score, props.h);
            return (
              <g key={score}>
                <line x1={0} x2={props.w} y1={y} y2={y} data-zero={score === 0 || undefined} />
                <Face
                  className="cj-curve-face"
                  x={FACE_X}
                  y={y - FACE_PX / 2}
                  width={FACE_PX}
                  height={FACE_PX}
                />
              </g>
            );
          })}
          <path d={props.path} style={{ stroke: `var(--cj-person-${props.color})` }} />
        </svg>
        {props.points.map((point) => (
          <EmotionPoint
            key={point.stepId}
            point={point}
            laneHeightPx={props.h}
            color={props.color}
          />
        ))}
      </HTMLContainer>
    );
  }
}
