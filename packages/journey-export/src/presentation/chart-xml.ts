import { CHART_SHEET, columnName } from "#presentation/chart-workbook.ts";
import type { Category, LineChartShape, Series } from "#presentation/presentation.ts";
import { fillXml, languageTag, namespaces, transformXml, XML_HEAD } from "#presentation/xml.ts";
import { excelText } from "#text/excel-text.ts";
import { xmlText } from "#text/xml-text.ts";

/** Ids of the two axes: a chart's own business, so every chart has the same. */
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** The frame on a slide that shows the chart of a relationship. */
export function chartFrameXml(chart: LineChartShape, id: number, relationshipId: string): string {
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(chart.name)}" descr="${xmlText(chart.description)}"/>`,
    "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>",
    transformXml("p", chart),
    `<a:graphic><a:graphicData uri="${namespaces.c}"><c:chart xmlns:c="${namespaces.c}" r:id="${relationshipId}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join("");
}

/** A native line chart as a part of its own; relationship rId1 is its workbook. */
export function chartPartXml(chart: LineChartShape): string {
  const { series, categories, language } = chart;
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="${namespaces.c}" xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}">`,
    `<c:date1904 val="0"/><c:lang val="${languageTag(language)}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...series.map((one, i) => seriesXml(one, i, categories)),
    `<c:marker val="1"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`,
    categoryAxisXml(),
    valueAxisXml(chart),
    "</c:plotArea>",
    series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml(11)}</c:legend>`
      : "",
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>',
    `${textXml(10)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join("");
}

function seriesXml(
  { name, color, isDashed, values }: Series,
  index: number,
  categories: readonly Category[],
): string {
  const column = columnName(index + 2);
  const last = categories.length + 1;
  const dash = isDashed ? '<a:prstDash val="sysDash"/>' : "";
  const points = values.map((value, i) =>
    value === null ? "" : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`,
  );
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>${CHART_SHEET}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(excelText(name))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr><a:ln w="31750" cap="rnd">${fillXml(color)}${dash}<a:round/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="circle"/><c:size val="9"/><c:spPr>${fillXml(color)}<a:ln w="12700">${fillXml("paper")}</a:ln></c:spPr></c:marker>`,
    `<c:cat><c:multiLvlStrRef><c:f>${CHART_SHEET}!$A$2:$B$${last}</c:f>${categoryCacheXml(categories)}</c:multiLvlStrRef></c:cat>`,
    `<c:val><c:numRef><c:f>${CHART_SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${categories.length}"/>${points.join("")}</c:numCache></c:numRef></c:val>`,
    '<c:smooth val="0"/></c:ser>',
  ].join("");
}

/** Two levels, the inner one first. */
function categoryCacheXml(categories: readonly Category[]): string {
  return `<c:multiLvlStrCache><c:ptCount val="${categories.length}"/>${levelXml(categories.map(({ label }) => label))}${levelXml(categories.map(({ group }) => group))}</c:multiLvlStrCache>`;
}

function levelXml(texts: readonly string[]): string {
  const points = texts.map((text, i) =>
    text === "" ? "" : `<c:pt idx="${i}"><c:v>${xmlText(excelText(text))}</c:v></c:pt>`,
  );
  return `<c:lvl>${points.join("")}</c:lvl>`;
}

function categoryAxisXml(): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${fillXml("soft")}</a:ln></c:spPr>${textXml(9, ' rot="0" vert="horz"')}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
  ].join("");
}

function valueAxisXml({ min, max }: LineChartShape): string {
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350">${fillXml("#DCD9CF")}</a:ln></c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="&quot;+&quot;0;&quot;\u2212&quot;0;0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln>${fillXml(null)}</a:ln></c:spPr>${textXml(10)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>`,
  ].join("");
}

function textXml(size: number, body = ""): string {
  return `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${fillXml("ink")}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
