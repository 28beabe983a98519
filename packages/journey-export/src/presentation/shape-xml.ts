import type { TextShape } from "#presentation/presentation.ts";
import { paragraphsXml } from "#presentation/text-xml.ts";
import { emu, fillXml, transformXml } from "#presentation/xml.ts";
import { xmlText } from "#text/xml-text.ts";

/** A native shape with its text. */
export function textShapeXml(shape: TextShape, id: number): string {
  const { name, geometry, fill, line, anchor, inset, paragraphs } = shape;
  const isTextBox = geometry === "rect" && fill === null && line === null;
  const inside = ["l", "t", "r", "b"].map((side) => `${side}Ins="${emu(inset)}"`).join(" ");
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/>`,
    isTextBox ? '<p:cNvSpPr txBox="1"/>' : "<p:cNvSpPr/>",
    "<p:nvPr/></p:nvSpPr>",
    `<p:spPr>${transformXml("a", shape)}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`,
    `${fillXml(fill)}<a:ln w="9525">${fillXml(line)}</a:ln></p:spPr>`,
    `<p:txBody><a:bodyPr wrap="square" ${inside} rtlCol="0" anchor="${anchor === "top" ? "t" : "ctr"}"><a:normAutofit/></a:bodyPr>`,
    `<a:lstStyle/>${paragraphsXml(paragraphs)}</p:txBody></p:sp>`,
  ].join("");
}
