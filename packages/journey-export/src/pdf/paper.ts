import type { TextStyle } from "@cojourney/journey-model";
import { SamePdf } from "#pdf/same-pdf.ts";
import type { Paint } from "#drawing/marks.ts";
import { joinedBytes } from "#files/joined-bytes.ts";
import type { FontFace, FontRun, Fonts } from "#fonts/load-fonts.ts";
import { cleanText } from "#text/clean-text.ts";
import { isRightToLeft } from "#text/right-to-left.ts";

/** A page lying or standing, in points (1/72 inch). */
export interface PageSize {
  readonly w: number;
  readonly h: number;
}
export const A4: PageSize = { w: 595.28, h: 841.89 };
export const A4_LANDSCAPE: PageSize = { w: A4.h, h: A4.w };
export const A3_LANDSCAPE: PageSize = { w: 1190.55, h: 841.89 };

/** What a part of the document is to somebody who has it read aloud: types of the PDF standard. */
export type StructType =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "TOC"
  | "TOCI";

/** More about a part of the document. */
export interface StructOptions {
  /** Stands for what cannot be read aloud, such as a drawing. */
  readonly alt?: string;
  /** Of a head or a cell. */
  readonly columns?: number;
  /** What a head is the head of. */
  readonly scope?: "Column" | "Row";
}

/** One line of text at its place, points from the top left corner. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly baselineY: number;
  readonly style: TextStyle;
  readonly color: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly isStruck?: boolean;
}

/** Where a reader can go at once. */
export interface Bookmark {
  readonly level: 1 | 2;
  readonly title: string;
  readonly page: number;
  /** Names it in the file. */
  readonly name: string;
}

/** A tagged PDF that is being written, page after page. Everything drawn is content of a part, or decoration. */
export interface Paper {
  readonly addPage: (size: PageSize) => void;
  /** Of the page that is being written. */
  readonly size: () => PageSize;
  /** Makes a part inside the one that is open, and keeps it open for what `body` draws. */
  readonly within: (type: StructType, options: StructOptions, body: () => void) => void;
  /** Draws content of the part that is open. It may be called again on the next page. */
  readonly content: (draw: () => void) => void;
  /** Draws what is not to be read aloud. */
  readonly decoration: (draw: () => void) => void;
  /** Draws smaller or larger, from another origin. */
  readonly scaled: (
    at: { readonly x: number; readonly y: number; readonly scale: number },
    draw: () => void,
  ) => void;
  readonly line: (line: TextLine) => void;
  readonly box: (
    box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
    radius: number,
    paint: Paint,
  ) => void;
  readonly path: (
    d: string,
    at: { readonly x: number; readonly y: number; readonly scale: number },
    paint: Paint,
  ) => void;
  /** An entry in the list of bookmarks that leads to this page; 1 is the outermost level. */
  readonly bookmark: (level: 1 | 2, title: string) => void;
  /** The bookmarks so far, each with its page, from 1. */
  readonly bookmarks: () => readonly Bookmark[];
  /** Makes a part here and now that is drawn when what it says is known: on this page, and read aloud at this place. */
  readonly later: (type: StructType) => (body: () => void) => void;
  /** Makes a rectangle of this page lead to a bookmark. */
  readonly link: (
    box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
    to: Bookmark,
  ) => void;
  /** Writes on every page once all are there, such as "page 3 of 12". */
  readonly onEveryPage: (draw: (page: number, pages: number) => void) => void;
  /** Ends the document. */
  readonly toBytes: () => Uint8Array<ArrayBuffer>;
}

/** What a PDF says about itself. */
export interface PaperFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO 8601; the only date in it. */
  readonly at: string;
  readonly language: string;
}

type Element = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: Record<string, unknown> };
};

const rightToLeft = new Set(["Noto Sans Arabic", "Noto Sans Hebrew"]);

/** Opens a PDF with our fonts in it. The same calls give the same bytes. */
export function openPaper(fonts: Fonts, facts: PaperFacts): Paper {
  const at = new Date(facts.at);
  const doc = new SamePdf({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    // Without this the library reads a font of its own.
    font: "",
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: "Cojourney",
      Producer: "Cojourney",
      CreationDate: at,
      ModDate: at,
    },
  });
  for (const { name, sfnt } of fonts.faces) doc.registerFont(name, sfnt);
  const root = element("Document", {});
  doc.addStructure(root);
  const open: Element[] = [root];
  const outlines: PDFKit.PDFOutline[] = [];
  const bookmarks: Bookmark[] = [];
  const pages = (): number => doc.bufferedPageRange().count;

  function element(type: StructType, { alt, columns = 1, scope }: StructOptions): Element {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types leave the dictionary out, which alone takes the attributes of cells
    const made = doc.struct(type, alt === undefined ? {} : { alt: cleanText(alt) }) as Element;
    const attributes = {
      ...(scope ? { Scope: scope } : {}),
      ...(columns > 1 ? { ColSpan: columns } : {}),
    };
    if (Object.keys(attributes).length > 0)
      made.dictionary.data["A"] = { O: "Table", ...attributes };
    return made;
  }

  function within(type: StructType, options: StructOptions, body: () => void): void {
    const made = element(type, options);
    open.at(-1)?.add(made);
    open.push(made);
    body();
    open.pop();
    made.end();
  }

  function content(draw: () => void): void {
    const parent = open.at(-1) ?? root;
    parent.add(doc.markStructureContent(String(parent.dictionary.data["S"])));
    draw();
    doc.endMarkedContent();
  }

  function decoration(draw: () => void): void {
    doc.markContent("Artifact", { type: "Layout" });
    draw();
    doc.endMarkedContent();
  }

  function scaled(
    { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
    draw: () => void,
  ): void {
    doc.save();
    doc.translate(x, y).scale(scale);
    draw();
    doc.restore();
  }

  function line({
    text,
    x,
    baselineY,
    style,
    color,
    anchor = "start",
    isStruck = false,
  }: TextLine): void {
    const runs = runsInOrder(text, fonts.runsIn(text, style.weight)).map((run) => {
      doc.font(run.face.name).fontSize(style.sizePx);
      return { ...run, width: doc.widthOfString(run.drawn, featuresOf(run.face)) };
    });
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    let cursor = left;
    doc.fillColor(color);
    for (const run of runs) {
      doc.font(run.face.name).fontSize(style.sizePx);
      // What is drawn as a sign is still found and copied as what people wrote.
      const isAsWritten = run.drawn === run.text;
      if (!isAsWritten) doc.markContent("Span", { actual: run.text });
      doc.text(run.drawn, cursor, baselineY, {
        lineBreak: false,
        baseline: "alphabetic",
        ...featuresOf(run.face),
      });
      if (!isAsWritten) doc.endMarkedContent();
      cursor += run.width;
    }
    if (!isStruck) return;
    const y = baselineY - style.sizePx * 0.3;
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(style.sizePx / 14)
      .strokeColor(color)
      .stroke();
  }

  function paint({ fill, stroke, strokePx = 1, dash }: Paint): void {
    if (stroke !== undefined) {
      doc.strokeColor(stroke).lineWidth(strokePx).lineCap("round").lineJoin("round");
      if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    }
    if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke);
    else if (fill !== undefined) doc.fill(fill);
    else doc.stroke();
    if (dash) doc.undash();
  }

  return {
    addPage: ({ w, h }) => void doc.addPage({ size: [w, h], margin: 0 }),
    size: () => ({ w: doc.page.width, h: doc.page.height }),
    within,
    content,
    decoration,
    scaled,
    line,
    box({ x, y, w, h }, radius, look) {
      const round = Math.min(radius, w / 2, h / 2);
      if (round > 0) doc.roundedRect(x, y, w, h, round);
      else doc.rect(x, y, w, h);
      paint(look);
    },
    path(d, place, look) {
      scaled(place, () => {
        doc.path(d);
        paint(look);
      });
    },
    bookmark(level, title) {
      const parent = level === 1 ? doc.outline : (outlines[0] ?? doc.outline);
      outlines[level - 1] = parent.addItem(cleanText(title), { expanded: level === 1 });
      const name = `bookmark-${bookmarks.length + 1}`;
      doc.addNamedDestination(name, "Fit");
      bookmarks.push({ level, title, name, page: pages() });
    },
    bookmarks: () => bookmarks,
    later(type) {
      const made = element(type, {});
      open.at(-1)?.add(made);
      const page = pages() - 1;
      return (body) => {
        doc.switchToPage(page);
        open.push(made);
        body();
        open.pop();
        made.end();
        doc.switchToPage(pages() - 1);
      };
    },
    link: ({ x, y, w, h }, { name }) => void doc.goTo(x, y, w, h, name),
    onEveryPage(draw) {
      const { start, count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        doc.switchToPage(start + page);
        decoration(() => draw(page + 1, count));
      }
    },
    toBytes() {
      root.end();
      doc.end();
      return joinedBytes(doc.written);
    },
  };
}

/**
 * The runs of a line from left to right. The library sets the letters of one run in their order; the runs
 * themselves go the other way when the line begins in a script that is written from right to left.
 */
function runsInOrder(line: string, runs: readonly FontRun[]): readonly FontRun[] {
  if (isRightToLeft(line)) return runs.toReversed();
  const ordered: FontRun[] = [];
  let space = "";
  for (const [i, run] of runs.entries()) {
    // The space after words that run the other way stands at their left: here it has to follow them.
    const isTurned = rightToLeft.has(run.face.family) && i < runs.length - 1;
    const kept = isTurned ? run.drawn.trimEnd() : run.drawn;
    const moved = run.drawn.slice(kept.length);
    const text = isTurned ? run.text.trimEnd() : run.text;
    ordered.push({ ...run, text: space + text, drawn: space + kept });
    space = moved;
  }
  return ordered;
}

/** Asked for features, the library sets the run as a whole and not word by word: words from right to left need that. */
function featuresOf(face: FontFace): {
  readonly features?: PDFKit.Mixins.OpenTypeFeatures[];
} {
  return rightToLeft.has(face.family) ? { features: ["liga"] } : {};
}
