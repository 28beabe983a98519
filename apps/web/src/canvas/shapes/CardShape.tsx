"use client";
import { Flag, LogOut, Quote, StickyNote } from "lucide-react";
import { HTMLContainer, T, useEditor, useValue, type RecordProps, type TLShape } from "tldraw";
import { CardKind, PersonaColor } from "@cojourney/journey-model";
import { kindIcons } from "@cojourney/ui";
import { DerivedShapeUtil } from "#canvas/shapes/DerivedShapeUtil.tsx";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";
import "#canvas/shapes/shape-props.ts";
import { ShapeTextEditor } from "#canvas/text/ShapeTextEditor.tsx";
import { cardSignals } from "#canvas/shapes/card-signals.ts";
import "#canvas/shapes/card-marks.css";
import "#canvas/shapes/card-shape.css";

type CardShape = TLShape<"card">;

/** Draws a card. The document owns the card; this shape is its picture and is never edited directly. */
export class CardShapeUtil extends DerivedShapeUtil<CardShape> {
  static override type = "card" as const;
  static override props: RecordProps<CardShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    kind: T.literalEnum(...CardKind.options),
    lines: T.arrayOf(T.string),
    author: T.string,
    channel: T.string,
    hasFooter: T.boolean,
    hasNote: T.boolean,
    hasEvidence: T.boolean,
    momentOfTruth: T.boolean,
    dropOffPercent: T.number.nullable(),
    color: T.literalEnum(...PersonaColor.options).nullable(),
    tags: T.arrayOf(T.object({ name: T.string, color: T.literalEnum(...PersonaColor.options) })),
  };

  override getDefaultProps(): CardShape["props"] {
    return {
      w: 200,
      h: 40,
      kind: "note",
      lines: [],
      author: "",
      channel: "",
      hasFooter: false,
      hasNote: false,
      hasEvidence: false,
      momentOfTruth: false,
      dropOffPercent: null,
      color: null,
      tags: [],
    };
  }

  override getText({ props }: CardShape): string {
    return props.lines.join(" ");
  }

  override getAriaDescriptor(shape: CardShape): string {
    return this.getText(shape);
  }

  override component(shape: CardShape): React.ReactNode {
    return <CardPicture shape={shape} />;
  }
}

function CardPicture({ shape }: { readonly shape: CardShape }) {
  const { id, props } = shape;
  const editor = useEditor();
  const signals = cardSignals(editor);
  const isEditing = useValue("is written in", () => signals.writtenId.get() === id, [signals, id]);
  const isFar = useValue(signals.isFar);
  if (isFar && !isEditing)
    return (
      <HTMLContainer id={id}>
        <div
          className="cj-map-card cj-map-card-far"
          data-kind={props.kind}
          data-color={props.color ?? undefined}
          data-moment-of-truth={props.momentOfTruth || undefined}
        >
          <i style={{ height: props.lines.length * 18 - 10 }} />
          {(props.momentOfTruth || props.dropOffPercent !== null) && (
            <span className="cj-map-card-far-marks">
              {props.momentOfTruth && <Flag className="cj-map-card-truth" aria-hidden />}
              {props.dropOffPercent !== null && <LogOut className="cj-map-card-left" aria-hidden />}
            </span>
          )}
          {props.tags.length > 0 && (
            <span className="cj-map-card-far-tags">
              {props.tags.map(({ name, color }) => (
                <b key={name} style={{ background: `var(--cj-person-${color})` }} />
              ))}
            </span>
          )}
        </div>
      </HTMLContainer>
    );
  const Icon = kindIcons[props.kind];
  return (
    <HTMLContainer id={id}>
      <article
        className="cj-map-card"
        data-kind={props.kind}
        data-color={props.color ?? undefined}
        data-moment-of-truth={props.momentOfTruth || undefined}
      >
        <Icon className="cj-map-card-icon" aria-hidden />
        {props.hasEvidence && <Quote className="cj-map-card-evidence" aria-hidden />}
        {isEditing ? (
          <ShapeTextEditor
            shapeId={id}
            target={{ root: "cards", id: recordIdOf(shape), field: "title" }}
            className="cj-map-card-text"
          />
        ) : (
          <p className="cj-map-card-text" dir="auto">
            {props.lines.map((line, i) => (
              <span key={i}>{line || "\u00A0"}</span>
            ))}
          </p>
        )}
        {props.tags.length > 0 && (
          <ul className="cj-card-tags">
            {props.tags.map(({ name, color }) => (
              <li key={name} data-color={color}>
                {name}
              </li>
            ))}
          </ul>
        )}
        {props.hasFooter && (
          <footer className="cj-map-card-footer">
            {props.momentOfTruth && <Flag className="cj-map-card-truth" aria-hidden />}
            {props.author && <bdi className="cj-map-card-author">{props.author}</bdi>}
            {props.channel && <span className="cj-map-card-channel">{props.channel}</span>}
            {props.hasNote && <StickyNote aria-hidden />}
            {props.dropOffPercent !== null && (
              <span className="cj-map-card-drop-off">
                <LogOut aria-hidden />
                {props.dropOffPercent >= 0 && `${props.dropOffPercent}%`}
              </span>
            )}
          </footer>
        )}
      </article>
    </HTMLContainer>
  );
}
