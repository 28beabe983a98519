import { chartFrameXml } from "#presentation/chart-xml.ts";
import type { Slide, SlideShape } from "#presentation/presentation.ts";
import { textShapeXml } from "#presentation/shape-xml.ts";
import { tableXml } from "#presentation/table-xml.ts";
import { paragraphsXml, runsXml } from "#presentation/text-xml.ts";
import {
  PRESENTATION_NAMESPACES,
  ROOT_GROUP,
  SLIDE_NUMBER_FIELD,
  XML_HEAD,
} from "#presentation/xml.ts";

/** A slide as a part; `relationshipOf` names the relationship of a chart by its place among the shapes. */
export function slideXml(
  slide: Slide,
  number: number,
  relationshipOf: (shapeIndex: number) => string,
): string {
  const isTitle = slide.layout === "title";
  const placeholders = [
    placeholderXml(2, "Title", isTitle ? 'type="ctrTitle"' : 'type="title"', [
      `<a:p>${runsXml(slide.title)}</a:p>`,
    ]),
    isTitle
      ? placeholderXml(3, "Subtitle", 'type="subTitle" idx="1"', [paragraphsXml(slide.subtitle)])
      : "",
  ];
  // The ids 2 to 5 are those of the placeholders.
  const shapes = slide.shapes.map((shape, i) => shapeXml(shape, i + 6, relationshipOf(i)));
  const feet = [
    placeholderXml(4, "Footer", 'type="ftr" sz="quarter" idx="11"', [
      `<a:p>${runsXml(slide.footer)}</a:p>`,
    ]),
    placeholderXml(5, "Slide number", 'type="sldNum" sz="quarter" idx="12"', [
      `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB" dirty="0"/><a:t>${number}</a:t></a:fld></a:p>`,
    ]),
  ];
  return `${XML_HEAD}<p:sld ${PRESENTATION_NAMESPACES}><p:cSld><p:spTree>${ROOT_GROUP}${placeholders.join("")}${shapes.join("")}${feet.join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The page under a slide on which its notes stand. */
export function notesXml({ notes }: Slide): string {
  const picture =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const text = placeholderXml(3, "Notes", 'type="body" idx="1"', [paragraphsXml(notes)]);
  return `${XML_HEAD}<p:notes ${PRESENTATION_NAMESPACES}><p:cSld><p:spTree>${ROOT_GROUP}${picture}${text}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

function shapeXml(shape: SlideShape, id: number, relationshipId: string): string {
  switch (shape.kind) {
    case "text":
      return textShapeXml(shape, id);
    case "table":
      return tableXml(shape, id);
    case "lineChart":
      return chartFrameXml(shape, id, relationshipId);
  }
}

/** Text where the layout has a place for it. */
function placeholderXml(
  id: number,
  name: string,
  place: string,
  paragraphs: readonly string[],
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`;
}
