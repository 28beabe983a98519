import {
  cellInset,
  type Color,
  type TableCell,
  type TableRow,
  type TableShape,
} from "#presentation/presentation.ts";
import { paragraphsXml } from "#presentation/text-xml.ts";
import { emu, fillXml, transformXml } from "#presentation/xml.ts";
import { xmlText } from "#text/xml-text.ts";

const TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";
/** Rules between rows; columns are kept apart by room. */
const RULE: Color = "#DCD9CF";

/** A native table. */
export function tableXml(table: TableShape, id: number): string {
  const { name, description, columnWidths, rows, hasHeader, hasRowHeads } = table;
  const columns = columnWidths.map((w) => `<a:gridCol w="${emu(w)}"/>`).join("");
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(description)}"/>`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    transformXml("p", table),
    `<a:graphic><a:graphicData uri="${TABLE}"><a:tbl><a:tblPr${hasHeader ? ' firstRow="1"' : ""}${hasRowHeads ? ' firstCol="1"' : ""}/>`,
    `<a:tblGrid>${columns}</a:tblGrid>${rows.map(rowXml).join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join("");
}

function rowXml({ h, cells }: TableRow): string {
  return `<a:tr h="${emu(h)}">${cells.map(cellXml).join("")}</a:tr>`;
}

function cellXml({ fill, paragraphs }: TableCell): string {
  const [x, y] = [emu(cellInset.x), emu(cellInset.y)];
  const edges = `${edgeXml("L", null)}${edgeXml("R", null)}${edgeXml("T", RULE)}${edgeXml("B", RULE)}`;
  return [
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(paragraphs)}</a:txBody>`,
    `<a:tcPr marL="${x}" marR="${x}" marT="${y}" marB="${y}">${edges}${fillXml(fill)}</a:tcPr></a:tc>`,
  ].join("");
}

function edgeXml(side: "L" | "R" | "T" | "B", color: Color | null): string {
  return `<a:ln${side} w="9525">${fillXml(color)}</a:ln${side}>`;
}
