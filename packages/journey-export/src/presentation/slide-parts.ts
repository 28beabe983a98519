import { chartWorkbook } from "#presentation/chart-workbook.ts";
import { chartPartXml } from "#presentation/chart-xml.ts";
import { PRESENTATION_TYPE } from "#presentation/document-parts.ts";
import { type PackagePart, relationship } from "#presentation/package-xml.ts";
import type { LineChartShape, Slide } from "#presentation/presentation.ts";
import { notesXml, slideXml } from "#presentation/slide-xml.ts";

const drawing = "application/vnd.openxmlformats-officedocument.drawingml";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A slide with its notes and charts. `number` counts from 1, `firstChart` is the number of its first chart. */
export function slideParts(
  slide: Slide,
  number: number,
  firstChart: number,
): readonly PackagePart[] {
  const charts = slide.shapes.filter((shape) => shape.kind === "lineChart");
  const hasNotes = slide.notes.length > 0;
  return [
    {
      path: `ppt/slides/slide${number}.xml`,
      type: `${PRESENTATION_TYPE}.slide+xml`,
      content: slideXml(slide, number, relationshipOf),
      relationships: [
        relationship(
          "rId1",
          "slideLayout",
          `../slideLayouts/slideLayout${slide.layout === "title" ? 1 : 2}.xml`,
        ),
        ...(hasNotes
          ? [relationship("rId2", "notesSlide", `../notesSlides/notesSlide${number}.xml`)]
          : []),
        ...slide.shapes.flatMap((shape, i) =>
          shape.kind === "lineChart"
            ? [
                relationship(
                  relationshipOf(i),
                  "chart",
                  `../charts/chart${firstChart + charts.indexOf(shape)}.xml`,
                ),
              ]
            : [],
        ),
      ],
    },
    ...(hasNotes ? [notesPart(slide, number)] : []),
    ...charts.flatMap((chart, i) => chartParts(chart, firstChart + i)),
  ];
}

function notesPart(slide: Slide, number: number): PackagePart {
  return {
    path: `ppt/notesSlides/notesSlide${number}.xml`,
    type: `${PRESENTATION_TYPE}.notesSlide+xml`,
    content: notesXml(slide),
    relationships: [
      relationship("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
      relationship("rId2", "slide", `../slides/slide${number}.xml`),
    ],
  };
}

function chartParts(chart: LineChartShape, number: number): readonly PackagePart[] {
  const workbook = `Microsoft_Excel_Worksheet${number}.xlsx`;
  return [
    {
      path: `ppt/charts/chart${number}.xml`,
      type: `${drawing}.chart+xml`,
      content: chartPartXml(chart),
      relationships: [relationship("rId1", "package", `../embeddings/${workbook}`)],
    },
    {
      path: `ppt/embeddings/${workbook}`,
      type: sheet,
      content: chartWorkbook(chart),
      relationships: [],
    },
  ];
}

/** The layout and the notes come first. */
function relationshipOf(shapeIndex: number): string {
  return `rId${shapeIndex + 3}`;
}
