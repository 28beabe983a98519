"use client";
import { useTranslations } from "next-intl";
import {
  Group2d,
  HTMLContainer,
  Rectangle2d,
  T,
  useIsEditing,
  type Geometry2d,
  type RecordProps,
  type TLShape,
} from "tldraw";
import { metrics, PersonaColor } from "@cojourney/journey-model";
import { DerivedShapeUtil } from "#canvas/shapes/DerivedShapeUtil.tsx";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { LoopArc } from "#canvas/shapes/LoopArc.tsx";
import { laneLook } from "#canvas/shapes/LaneMark.tsx";
import type { CollapsedPicture, JourneyPicture } from "#canvas/shapes/shape-props.ts";
import "#canvas/shapes/journey-shape.css";
import { ShapeTextEditor } from "#canvas/text/ShapeTextEditor.tsx";

type JourneyShape = TLShape<"journey">;

const emptyPicture: JourneyPicture = {
  gridX: 0,
  gridY: 0,
  phasesY: 0,
  columns: [],
  rows: [],
  loops: [],
  trayY: null,
};

/** Draws the ground of a map: its title, rows and columns. Everything else of the journey lies on it. */
export class JourneyShapeUtil extends DerivedShapeUtil<JourneyShape> {
  static override type = "journey" as const;
  static override props: RecordProps<JourneyShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    title: T.string,
    subtitle: T.string,
    map: T.object({
      gridX: T.number,
      gridY: T.number,
      phasesY: T.number,
      columns: T.arrayOf(
        T.object({ x: T.number, w: T.number, isPhaseStart: T.boolean, skipped: T.boolean }),
      ),
      rows: T.arrayOf(T.object({ y: T.number, h: T.number, kind: T.string })),
      loops: T.arrayOf(T.object({ fromX: T.number, toX: T.number, y: T.number, to: T.string })),
      trayY: T.number.nullable(),
    }),
    collapsed: T.object({
      phases: T.number,
      steps: T.number,
      cards: T.number,
      curvePath: T.string,
      color: T.literalEnum(...PersonaColor.options),
    }).nullable(),
  };
  override getDefaultProps(): JourneyShape["props"] {
    return { w: 400, h: 300, title: "", subtitle: "", map: emptyPicture, collapsed: null };
  }
  /** Taken by its title bar or its edge; a drag that starts on the rows selects what lies there. */
  override getGeometry({ props }: JourneyShape): Geometry2d {
    return new Group2d({
      children: [
        new Rectangle2d({ width: props.w, height: props.h, isFilled: false }),
        new Rectangle2d({
          width: props.w,
          height: metrics.titleHeightPx,
          isFilled: true,
          isLabel: true,
        }),
      ],
    });
  }
  override isFrameLike(): boolean {
    return true;
  }
  override canBind(): boolean {
    return false;
  }
  override getText({ props }: JourneyShape): string {
    return props.title;
  }
  override component(shape: JourneyShape): React.ReactNode {
    return <JourneyGround shape={shape} />;
  }
}

function JourneyGround({ shape }: { readonly shape: JourneyShape }) {
  const { id, props } = shape;
  const t = useTranslations("canvas.journey");
  const isEditing = useIsEditing(id);
  const { map } = props;
  return (
    <HTMLContainer id={id}>
      <div className="cj-map-journey">
        <header style={{ height: metrics.titleHeightPx }}>
          {isEditing ? (
            <ShapeTextEditor
              shapeId={id}
              target={{ root: "journeys", id: recordIdOf(shape), field: "title" }}
              className="cj-map-title"
              placeholder={t("untitled")}
            />
          ) : (
            <h2 className="cj-map-title" dir="auto" data-empty={props.title === "" || undefined}>
              {props.title === "" ? t("untitled") : props.title}
            </h2>
          )}
          {!props.collapsed && <p>{props.subtitle}</p>}
        </header>
        {props.collapsed && <Collapsed subtitle={props.subtitle} picture={props.collapsed} />}
        {map.rows.map((row) => (
          <div
            key={row.y}
            className="cj-map-row"
            data-kind={laneLook(row.kind)}
            style={{ top: row.y, height: row.h, left: map.gridX }}
          />
        ))}
        {map.columns.map((column) => (
          <div
            key={column.x}
            className="cj-map-column"
            data-phase-start={column.isPhaseStart || undefined}
            data-skipped={column.skipped || undefined}
            style={{
              left: column.x,
              width: column.w,
              top: map.gridY,
              height: (map.trayY ?? props.h) - map.gridY,
            }}
          />
        ))}
        {map.loops.map((loop) => (
          <LoopArc key={`${loop.fromX}>${loop.toX}`} {...loop} />
        ))}
        {map.trayY !== null && (
          <p className="cj-map-tray" style={{ top: map.trayY }}>
            {t("unplaced")}
          </p>
        )}
      </div>
    </HTMLContainer>
  );
}

/** Whose a journey is that is folded up, what is in it, and how it feels: beside its name are the buttons. */
function Collapsed({
  subtitle,
  picture,
}: {
  readonly subtitle: string;
  readonly picture: CollapsedPicture;
}) {
  const t = useTranslations("structure.collapsed");
  const { phases, steps, cards } = picture;
  return (
    <div className="cj-map-folded">
      <p>{[subtitle, t("counts", { phases, steps, cards })].filter(Boolean).join(" · ")}</p>
      <svg style={{ stroke: `var(--cj-person-${picture.color})` }} aria-hidden>
        <path d={picture.curvePath} />
      </svg>
    </div>
  );
}
