import { zip } from "#files/zip.ts";
import type { LineChartShape } from "#presentation/presentation.ts";
import { namespaces, XML_HEAD } from "#presentation/xml.ts";
import { excelText } from "#text/excel-text.ts";
import { xmlText } from "#text/xml-text.ts";

/** The name of its only sheet, which the formulas of the chart use. */
export const CHART_SHEET = "Sheet1";

const officeTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The workbook that PowerPoint opens when somebody edits the data of a chart: groups and categories in the
 * first two columns, a series in each further one. Texts are texts, whatever they begin with.
 */
export function chartWorkbook({ categories, series }: LineChartShape): Uint8Array {
  const rows = [
    ["", "", ...series.map(({ name }) => name)],
    ...categories.map(({ group, label }, i) => [
      group,
      label,
      ...series.map(({ values }) => values[i] ?? null),
    ]),
  ];
  const data = rows.map(
    (cells, i) =>
      `<row r="${i + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${i + 1}`)).join("")}</row>`,
  );
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${namespaces.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeTypes}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${officeTypes}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${namespaces.relationships}"><Relationship Id="rId1" Type="${namespaces.r}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${namespaces.sheet}" xmlns:r="${namespaces.r}"><sheets><sheet name="${CHART_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${namespaces.relationships}"><Relationship Id="rId1" Type="${namespaces.r}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${namespaces.sheet}"><sheetData>${data.join("")}</sheetData></worksheet>`,
  };
  return zip(
    Object.entries(parts).map(([path, xml]) => ({
      path,
      bytes: new TextEncoder().encode(XML_HEAD + xml),
    })),
  );
}

function cellXml(value: string | number | null, place: string): string {
  if (value === null || value === "") return "";
  return typeof value === "number"
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(excelText(value))}</t></is></c>`;
}

/** A, B ... Z, AA, AB ... */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
