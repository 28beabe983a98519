import { zip } from "#files/zip.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import type { Table } from "#tables/table.ts";
import { xmlText } from "#text/xml-text.ts";
import { stylesXml } from "#workbook/cell-styles.ts";
import { columnName, sheetXml } from "#workbook/sheet-xml.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const opc = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const media = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes tables as an XLSX workbook, a sheet each. Written here and not by a library, since those
 * stamp the clock into the file and cannot mark a text as text (decision 0042).
 */
export function writeWorkbook(
  tables: readonly Table[],
  { id, takenAt, board }: Pick<Snapshot, "id" | "takenAt" | "board">,
): Uint8Array<ArrayBuffer> {
  const { title } = board.meta;
  const footer = `&L${title.replaceAll("&", "&&").slice(0, 100)}&C${id}&R&P / &N`;
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypesXml(tables)],
    ["_rels/.rels", packageRelsXml],
    ["docProps/app.xml", appXml],
    ["docProps/core.xml", coreXml(title, takenAt, id)],
    ["xl/workbook.xml", workbookXml(tables)],
    ["xl/_rels/workbook.xml.rels", workbookRelsXml(tables)],
    ["xl/styles.xml", stylesXml],
    ...tables.map(
      (table, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(table, footer, i === 0)] as const,
    ),
  ];
  const encoder = new TextEncoder();
  return zip(parts.map(([path, xml]) => ({ path, bytes: encoder.encode(xml) })));
}

function contentTypesXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${media}.worksheet+xml"/>`,
  );
  return [
    head,
    `<Types xmlns="${opc}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${media}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    ...sheets,
    "</Types>",
  ].join("");
}

const packageRelsXml = [
  head,
  `<Relationships xmlns="${opc}/relationships">`,
  `<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${opc}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  `<Relationship Id="rId3" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/>`,
  "</Relationships>",
].join("");

const appXml = `${head}<Properties xmlns="${office}/extended-properties"><Application>Cojourney</Application></Properties>`;

function coreXml(title: string, takenAt: string, id: string): string {
  return [
    head,
    `<cp:coreProperties xmlns:cp="${opc}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:identifier>${id}</dc:identifier>`,
    "<dc:creator>Cojourney</dc:creator>",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${takenAt}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${takenAt}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

function workbookXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    ({ label }, i) => `<sheet name="${xmlText(label)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = tables.flatMap(({ label, columns, rows }, i) => {
    const sheet = xmlText(`'${label.replaceAll("'", "''")}'`);
    const area = `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!${area}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return [
    head,
    `<workbook xmlns="${main}" xmlns:r="${office}/relationships">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16200"/></bookViews>',
    `<sheets>${sheets.join("")}</sheets><definedNames>${names.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function workbookRelsXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${tables.length + 1}" Type="${office}/relationships/styles" Target="styles.xml"/>`;
  return `${head}<Relationships xmlns="${opc}/relationships">${sheets.join("")}${styles}</Relationships>`;
}
