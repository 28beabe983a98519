import type { Persona } from "@cojourney/journey-model";
import type { Paragraph, Slide, SlideShape, TextShape } from "#presentation/presentation.ts";
import { slideFrame } from "#presentation/presentation.ts";
import { cell, rowHead } from "#slides/cells.ts";
import { contentSlide, type Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { heightOf, type LongTable, paginate } from "#slides/paged-table.ts";
import { initialsOf } from "#drawing/initials.ts";
import { personColors } from "#drawing/palette.ts";
import { paragraph, paragraphsOf } from "#slides/script.ts";
import { largestTable } from "#slides/table-slides.ts";
import { cleanLine } from "#text/clean-text.ts";
import { filledFields, personaFields } from "#words/field-labels.ts";
import { quoted } from "#words/phrases.ts";

/** The panel at the left, and the table beside it. */
const PANEL_W = 250;
const GAP = 26;
const PORTRAIT = 84;
const HEAD_W = 150;
/** Of the letters, from large to small. */
const sizes = [14, 13, 12, 11] as const;
const STATEMENT_SIZE = 15;
const STATEMENT_LINES = 12;

/** Each persona on a slide, more when its texts need them. */
export function personaSlides(deck: Deck): readonly Slide[] {
  return deck.teller.personas.flatMap((persona) => slidesOf(persona, deck));
}

function slidesOf(persona: Persona, deck: Deck): readonly Slide[] {
  const { teller, script } = deck;
  const { x, y, w, h } = slideFrame.content;
  const columnWidths = [HEAD_W, w - PANEL_W - GAP - HEAD_W];
  const fields = filledFields(persona, personaFields, teller.language);
  const table = largestTable(sizes, h, (size): LongTable => ({
    columnWidths,
    header: null,
    rows: fields.map(({ label, text }) => [
      rowHead(script, label, HEAD_W),
      cell(paragraphsOf(text, (line) => script.said(line, { size }), 3)),
    ]),
    hasRowHeads: true,
  }));
  const title = `${teller.word("persona")}: ${teller.names.persona(persona)}`;
  const pages = paginate(table, h);
  return pages.map((page, i): Slide => {
    const shape: SlideShape = {
      kind: "table",
      name: title,
      description: title,
      x: x + PANEL_W + GAP,
      y,
      w: w - PANEL_W - GAP,
      h: heightOf(page),
      columnWidths,
      hasHeader: false,
      hasRowHeads: true,
      rows: page,
    };
    const isFirst = i === 0;
    return contentSlide(
      deck,
      isFirst ? title : `${title} (${teller.word("continued")} ${i + 1}/${pages.length})`,
      [...panel(persona, deck), ...(fields.length === 0 ? [] : [shape])],
      isFirst ? personaNotes(persona, deck) : [],
    );
  });
}

function panel(persona: Persona, { teller, script }: Deck): readonly TextShape[] {
  const { x, y, h } = slideFrame.content;
  const { fill, ink } = personColors[persona.color];
  const statement = cleanLine(persona.statement);
  const said = clip(statement, PANEL_W - 24, STATEMENT_SIZE, STATEMENT_LINES);
  const [first = "", ...more] = teller.traits(persona);
  const shared = { kind: "text", line: null, name: "" } as const;
  return [
    {
      ...shared,
      geometry: "ellipse",
      fill,
      anchor: "middle",
      inset: 0,
      paragraphs: [
        paragraph(
          [script.said(initialsOf(cleanLine(persona.name)) || "?", { size: 28, color: ink })],
          {
            isCentred: true,
          },
        ),
      ],
      x,
      y,
      w: PORTRAIT,
      h: PORTRAIT,
    },
    {
      ...shared,
      geometry: "rect",
      fill: null,
      anchor: "middle",
      inset: 0,
      paragraphs: [
        paragraph([script.said(clip(first, 150, 12, 3), { size: 12 })], { after: 3 }),
        ...more.map((trait) => paragraph([script.ours(trait, { size: 11, color: "soft" })])),
      ],
      x: x + PORTRAIT + 14,
      y,
      w: PANEL_W - PORTRAIT - 14,
      h: PORTRAIT,
    },
    {
      ...shared,
      geometry: "rect",
      fill: null,
      anchor: "top",
      inset: 0,
      paragraphs:
        said === ""
          ? []
          : [paragraph([script.said(quoted(said, teller.language), { size: STATEMENT_SIZE })])],
      x,
      y: y + PORTRAIT + 20,
      w: PANEL_W,
      h: h - PORTRAIT - 20,
    },
  ];
}

/** All that a persona says, for who presents it. */
function personaNotes(persona: Persona, { teller, script }: Deck): readonly Paragraph[] {
  const line = (text: string): Paragraph => paragraph([script.said(text, { size: 12 })]);
  return [
    line(teller.names.persona(persona)),
    ...paragraphsOf(persona.statement, (text) => script.said(text, { size: 12 })),
  ];
}
