"use client";
import { useTranslations } from "next-intl";
import { HTMLContainer, T, useIsEditing, type RecordProps, type TLShape } from "tldraw";
import type { TextTarget } from "@cojourney/journey-model";
import { LaneMark } from "#canvas/shapes/LaneMark.tsx";
import { DerivedShapeUtil } from "#canvas/shapes/DerivedShapeUtil.tsx";
import { recordIdOf, type DerivedShape } from "#canvas/shapes/derived-shape.ts";
import "#canvas/shapes/shape-props.ts";
import { ShapeTextEditor } from "#canvas/text/ShapeTextEditor.tsx";
import "#canvas/shapes/header-shapes.css";

type PhaseShape = TLShape<"phase">;
type StepShape = TLShape<"step">;
type LaneShape = TLShape<"lane">;

/** Draws the head of a phase, over its columns. */
export class PhaseShapeUtil extends DerivedShapeUtil<PhaseShape> {
  static override type = "phase" as const;
  static override props: RecordProps<PhaseShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    title: T.string,
    skipped: T.boolean,
    index: T.number,
  };
  override getDefaultProps(): PhaseShape["props"] {
    return { w: 200, h: 40, title: "", skipped: false, index: 0 };
  }
  override getText({ props }: PhaseShape): string {
    return props.title;
  }
  override component(shape: PhaseShape): React.ReactNode {
    const { id, props } = shape;
    return (
      <HTMLContainer id={id}>
        <div className="cj-map-phase" data-skipped={props.skipped || undefined}>
          <Heading shape={shape} root="phases">
            {props.title || <Unnamed root="phases" number={props.index + 1} />}
          </Heading>
          {props.skipped && <Skipped />}
        </div>
      </HTMLContainer>
    );
  }
}

/** Draws the head of a column. */
export class StepShapeUtil extends DerivedShapeUtil<StepShape> {
  static override type = "step" as const;
  static override props: RecordProps<StepShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    lines: T.arrayOf(T.string),
    number: T.number,
  };
  override getDefaultProps(): StepShape["props"] {
    return { w: 200, h: 40, lines: [], number: 1 };
  }
  override getText({ props }: StepShape): string {
    return props.lines.join(" ");
  }
  override component(shape: StepShape): React.ReactNode {
    const { id, props } = shape;
    return (
      <HTMLContainer id={id}>
        <div className="cj-map-step">
          <Heading shape={shape} root="steps">
            {props.lines.some((line) => line !== "") ? (
              props.lines.map((line, i) => <span key={i}>{line}</span>)
            ) : (
              <Unnamed root="steps" number={props.number} />
            )}
          </Heading>
        </div>
      </HTMLContainer>
    );
  }
}

/** Draws the name of a lane, at the left of its row. */
export class LaneShapeUtil extends DerivedShapeUtil<LaneShape> {
  static override type = "lane" as const;
  static override props: RecordProps<LaneShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    title: T.string,
    kind: T.string,
  };
  override getDefaultProps(): LaneShape["props"] {
    return { w: 150, h: 88, title: "", kind: "custom" };
  }
  override getText({ props }: LaneShape): string {
    return props.title;
  }
  override component(shape: LaneShape): React.ReactNode {
    const { id, props } = shape;
    return (
      <HTMLContainer id={id}>
        <div className="cj-map-lane">
          <LaneMark kind={props.kind} />
          <Heading shape={shape} root="lanes">
            {props.title}
          </Heading>
        </div>
      </HTMLContainer>
    );
  }
}

function Skipped() {
  const t = useTranslations("canvas.phase");
  return <span className="cj-map-skipped">{t("skipped")}</span>;
}

/** What stands where nobody gave a name yet. */
function Unnamed({ root, number }: { readonly root: "phases" | "steps"; readonly number: number }) {
  const t = useTranslations("canvas.unnamed");
  return <span className="cj-map-unnamed">{t(root, { number })}</span>;
}

function Heading(props: {
  readonly shape: DerivedShape<"phase" | "step" | "lane">;
  readonly root: "phases" | "steps" | "lanes";
  readonly children: React.ReactNode;
}) {
  const { shape, root, children } = props;
  const isEditing = useIsEditing(shape.id);
  const target: TextTarget = { root, id: recordIdOf(shape), field: "title" };
  if (isEditing)
    return <ShapeTextEditor shapeId={shape.id} target={target} className="cj-map-heading" />;
  return (
    <p className="cj-map-heading" dir="auto">
      {children}
    </p>
  );
}
