"use client";
import { useTranslations } from "next-intl";
import { HTMLContainer, T, useIsEditing, type RecordProps, type TLShape } from "tldraw";
import { PersonaColor, personaSections } from "@cojourney/journey-model";
import { initialsOf } from "@cojourney/ui";
import { DerivedShapeUtil } from "#canvas/shapes/DerivedShapeUtil.tsx";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";
import "#canvas/shapes/shape-props.ts";
import { ShapeTextEditor } from "#canvas/text/ShapeTextEditor.tsx";
import "#canvas/shapes/persona-shape.css";

type PersonaShape = TLShape<"persona">;

/** Draws the card of the persona beside the map. */
export class PersonaShapeUtil extends DerivedShapeUtil<PersonaShape> {
  static override type = "persona" as const;
  static override props: RecordProps<PersonaShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    name: T.string,
    color: T.literalEnum(...PersonaColor.options),
    nameLines: T.arrayOf(T.string),
    segmentLines: T.arrayOf(T.string),
    statementLines: T.arrayOf(T.string),
    sections: T.arrayOf(
      T.object({ field: T.literalEnum(...personaSections), lines: T.arrayOf(T.string) }),
    ),
  };
  override getDefaultProps(): PersonaShape["props"] {
    return {
      w: 264,
      h: 120,
      name: "",
      color: "teal",
      nameLines: [],
      segmentLines: [],
      statementLines: [],
      sections: [],
    };
  }
  override getText({ props }: PersonaShape): string {
    return props.name;
  }
  override component(shape: PersonaShape): React.ReactNode {
    return <PersonaPicture shape={shape} />;
  }
}

function PersonaPicture({ shape }: { readonly shape: PersonaShape }) {
  const { id, props } = shape;
  const t = useTranslations("canvas.persona");
  const isEditing = useIsEditing(id);
  return (
    <HTMLContainer id={id}>
      <section
        className="cj-map-persona"
        style={{ borderTopColor: `var(--cj-person-${props.color})` }}
      >
        <header>
          <span
            className="cj-map-portrait"
            style={{
              background: `var(--cj-person-${props.color})`,
              color: `var(--cj-person-${props.color}-ink)`,
            }}
            aria-hidden
          >
            {initialsOf(props.name) || "?"}
          </span>
          {isEditing ? (
            <ShapeTextEditor
              shapeId={id}
              target={{ root: "personas", id: recordIdOf(shape), field: "name" }}
              className="cj-map-persona-name"
              placeholder={t("unnamed")}
            />
          ) : (
            <h3
              className="cj-map-persona-name"
              dir="auto"
              data-empty={props.name === "" || undefined}
            >
              {props.name === ""
                ? t("unnamed")
                : props.nameLines.map((line, i) => <span key={i}>{line}</span>)}
            </h3>
          )}
        </header>
        <Lines lines={props.segmentLines} className="cj-map-persona-segment" />
        <Lines lines={props.statementLines} className="cj-map-persona-statement" />
        {props.sections.map(({ field, lines }) => (
          <div key={field}>
            <h4>{t(field)}</h4>
            <Lines lines={lines} className="cj-map-persona-text" />
          </div>
        ))}
      </section>
    </HTMLContainer>
  );
}

function Lines({
  lines,
  className,
}: {
  readonly lines: readonly string[];
  readonly className: string;
}) {
  if (lines.length === 0) return null;
  return (
    <p className={className} dir="auto">
      {lines.map((line, i) => (
        <span key={i}>{line || "\u00A0"}</span>
      ))}
    </p>
  );
}
