import type { Paragraph, Run } from "#presentation/presentation.ts";
import { emu, fillXml, languageTag } from "#presentation/xml.ts";
import { cleanText } from "#text/clean-text.ts";
import { isRightToLeft } from "#text/right-to-left.ts";
import { xmlText } from "#text/xml-text.ts";

/** How far a bullet hangs to the left of its text, pt. */
export const BULLET_INDENT = 9;

/** The paragraphs of a text body, which must have one. */
export function paragraphsXml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.length === 0 ? "<a:p/>" : paragraphs.map(paragraphXml).join("");
}

function paragraphXml({ runs, isBullet, isCentred, after }: Paragraph): string {
  const isTurned = isRightToLeft(runs.map(({ text }) => text).join(""));
  const indent = isBullet ? emu(BULLET_INDENT) : 0;
  const side = isTurned ? `marR="${indent}" marL="0"` : `marL="${indent}"`;
  const align = isCentred ? "ctr" : isTurned ? "r" : "l";
  const turned = ` rtl="${isTurned ? 1 : 0}"`;
  const bullet = isBullet ? `<a:buFont typeface="Arial"/><a:buChar char="•"/>` : "<a:buNone/>";
  return `<a:p><a:pPr ${side} indent="${-indent}" algn="${align}"${turned}><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft>${bullet}</a:pPr>${runsXml(runs)}</a:p>`;
}

/** Runs of one paragraph; a line break in a text is one on the slide. */
export function runsXml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const properties = runProperties(run);
      return cleanText(run.text)
        .replaceAll("\t", " ")
        .split("\n")
        .map((line) =>
          line === "" ? "" : `<a:r><a:rPr ${properties}</a:rPr><a:t>${xmlText(line)}</a:t></a:r>`,
        )
        .join(`<a:br><a:rPr ${properties}</a:rPr></a:br>`);
    })
    .join("");
}

function runProperties({ size, isBold, color, language }: Run): string {
  const bold = isBold ? ' b="1"' : "";
  return `lang="${languageTag(language)}" sz="${Math.round(size * 100)}"${bold} dirty="0">${fillXml(color)}`;
}
