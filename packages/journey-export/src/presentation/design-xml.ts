import { type Slide, slideFrame, slideSize } from "#presentation/presentation.ts";
import {
  emu,
  namespaces,
  PRESENTATION_NAMESPACES,
  ROOT_GROUP,
  SLIDE_NUMBER_FIELD,
  transformXml,
  XML_HEAD,
} from "#presentation/xml.ts";

/** On every machine, in LibreOffice, Keynote and Google Slides too; nearly as wide as the Inter that we measure in. */
const FONT = "Arial";

/** The light half of our tokens (packages/ui): ink, paper, soft ink, accent, then what personas wear. */
const themeColors: readonly (readonly [name: string, hex: string])[] = [
  ["dk1", "1C1B17"],
  ["lt1", "FFFFFF"],
  ["dk2", "57544B"],
  ["lt2", "F6F5F1"],
  ["accent1", "1D3FAE"],
  ["accent2", "0D7E73"],
  ["accent3", "641068"],
  ["accent4", "B97600"],
  ["accent5", "A82037"],
  ["accent6", "62650A"],
  ["hlink", "1D3FAE"],
  ["folHlink", "641068"],
];

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';

/** Colours and letters of the whole; a client who sets another theme changes them everywhere. */
export function themeXml(): string {
  const colors = themeColors.map(
    ([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`,
  );
  const font = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (w: number): string =>
    `<a:ln w="${w}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return [
    `${XML_HEAD}<a:theme xmlns:a="${namespaces.a}" name="Cojourney"><a:themeElements>`,
    `<a:clrScheme name="Cojourney">${colors.join("")}</a:clrScheme>`,
    `<a:fontScheme name="Cojourney"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Cojourney"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
  ].join("");
}

/** What all slides have in common; relationships rId1 and rId2 are its layouts. */
export function masterXml(): string {
  const body = placeholder(3, "Text", 'type="body" idx="1"', slideFrame.content, "", "Text");
  return [
    `${XML_HEAD}<p:sldMaster ${PRESENTATION_NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${ROOT_GROUP}`,
    placeholder(2, "Title", 'type="title"', slideFrame.title, TITLE_BODY, "Title"),
    body,
    ...feet(),
    `</p:spTree></p:cSld>${COLOR_MAP}`,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
    `<p:txStyles><p:titleStyle>${level(2400, true)}</p:titleStyle>`,
    `<p:bodyStyle>${level(1400, false)}</p:bodyStyle>`,
    `<p:otherStyle>${level(1400, false)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join("");
}

const TITLE_BODY =
  '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:normAutofit/></a:bodyPr>';
const TOP_BODY =
  '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>';

/** Where the first slide has its title, and what stands under it. */
const cover = {
  title: { x: 60, y: 110, w: 840, h: 120 },
  subtitle: { x: 60, y: 250, w: 840, h: 180 },
} as const;

/** The two layouts: for the first slide, and for all the others. */
export function layoutXml(layout: Slide["layout"]): string {
  const shapes =
    layout === "title"
      ? [
          placeholder(
            2,
            "Title",
            'type="ctrTitle"',
            cover.title,
            TITLE_BODY,
            "Title",
            level(4000, true),
          ),
          placeholder(
            3,
            "Subtitle",
            'type="subTitle" idx="1"',
            cover.subtitle,
            TOP_BODY,
            "Subtitle",
            level(1600, false),
          ),
        ]
      : [placeholder(2, "Title", 'type="title"', null, "", "Title")];
  const [type, name] = layout === "title" ? ["title", "Cover"] : ["titleOnly", "Title only"];
  return `${XML_HEAD}<p:sldLayout ${PRESENTATION_NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${ROOT_GROUP}${shapes.join("")}${feet().join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** How notes are printed: the slide above its notes. */
export function notesMasterXml(): string {
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transformXml("a", { x: 30, y: 54, w: 480, h: 270 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>`;
  const text = placeholder(
    3,
    "Notes",
    'type="body" sz="quarter" idx="3"',
    { x: 54, y: 346, w: 432, h: 324 },
    "<a:bodyPr/>",
    "Notes",
  );
  return `${XML_HEAD}<p:notesMaster ${PRESENTATION_NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${ROOT_GROUP}${picture}${text}</p:spTree></p:cSld>${COLOR_MAP}<p:notesStyle>${level(1200, false)}</p:notesStyle></p:notesMaster>`;
}

/** The size of a printed page of notes, pt. */
export const notesSize = { w: 540, h: 720 } as const;

function feet(): readonly string[] {
  return [
    placeholder(
      4,
      "Footer",
      'type="ftr" sz="quarter" idx="11"',
      slideFrame.footer,
      FOOT_BODY,
      "",
      level(900, false, "tx2"),
    ),
    placeholder(
      5,
      "Slide number",
      'type="sldNum" sz="quarter" idx="12"',
      slideFrame.number,
      FOOT_BODY,
      null,
      level(900, false, "tx2", "r"),
    ),
  ];
}

const FOOT_BODY = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>';

/** A place for text; `prompt` is what an empty one says in the editor, null for the number of the slide. */
function placeholder(
  id: number,
  name: string,
  place: string,
  box: Parameters<typeof transformXml>[1] | null,
  body: string,
  prompt: string | null,
  style = "",
): string {
  const where = box
    ? `<p:spPr>${transformXml("a", box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
    : "<p:spPr/>";
  const text =
    prompt === null
      ? `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>`
      : prompt === ""
        ? ""
        : `<a:r><a:rPr lang="en-GB"/><a:t>${prompt}</a:t></a:r>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr>${where}<p:txBody>${body || "<a:bodyPr/>"}<a:lstStyle>${style}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`;
}

/** The look of a first level of text; sizes in hundredths of a point. */
function level(size: number, isBold: boolean, color = "tx1", align: "l" | "r" = "l"): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${size}"${isBold ? ' b="1"' : ""}><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`;
}

/** Sizes of slides and notes for the presentation itself. */
export function sizesXml(): string {
  return `<p:sldSz cx="${emu(slideSize.w)}" cy="${emu(slideSize.h)}"/><p:notesSz cx="${emu(notesSize.w)}" cy="${emu(notesSize.h)}"/>`;
}
