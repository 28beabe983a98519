/** Slides as data: what `writePresentation` turns into a PowerPoint file. Every length is in points (1/72 inch). */
export interface Presentation {
  readonly title: string;
  readonly author: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly createdAt: string;
  readonly slides: readonly Slide[];
}

/** A page of 16 by 9. */
export const slideSize = { w: 960, h: 540 } as const;

/** Where the layouts put the title of a slide, its footer and its number. */
export const slideFrame = {
  title: { x: 40, y: 22, w: 880, h: 52 },
  content: { x: 40, y: 88, w: 880, h: 410 },
  footer: { x: 40, y: 508, w: 800, h: 20 },
  number: { x: 850, y: 508, w: 70, h: 20 },
} as const;

/** One slide. Its title and footer stand where the layout says; the shapes where their boxes say. */
export interface Slide {
  readonly layout: SlideLayout;
  readonly title: readonly Run[];
  /** Under the title of a `title` slide. */
  readonly subtitle: readonly Paragraph[];
  readonly footer: readonly Run[];
  /** From back to front, which is also the order in which a screen reader meets them. */
  readonly shapes: readonly SlideShape[];
  /** What the speaker reads; none: no notes page. */
  readonly notes: readonly Paragraph[];
}

export type SlideLayout = "title" | "content";

export type SlideShape = TextShape | TableShape | LineChartShape;

interface Placed {
  /** In the selection pane, and for screen readers where there is no description. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Text in a shape, or a shape alone. */
export interface TextShape extends Placed {
  readonly kind: "text";
  readonly geometry: "rect" | "ellipse" | "homePlate";
  readonly fill: Color | null;
  readonly line: Color | null;
  readonly anchor: "top" | "middle";
  /** Between the edge and the text. */
  readonly inset: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A native table. */
export interface TableShape extends Placed {
  readonly kind: "table";
  readonly description: string;
  readonly columnWidths: readonly number[];
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** Whether the first column names the rows. */
  readonly hasRowHeads: boolean;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly h: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly fill: Color | null;
  readonly paragraphs: readonly Paragraph[];
}

/** Room between the edges of a cell and its text. */
export const cellInset = { x: 5, y: 4 } as const;

/** A line chart that can be edited with its own workbook. */
export interface LineChartShape extends Placed {
  readonly kind: "lineChart";
  readonly description: string;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly min: number;
  readonly max: number;
  /** Of the words on it. */
  readonly language: TextLanguage;
}

/** A place on the horizontal axis. */
export interface Category {
  readonly label: string;
  /** The group that begins here; empty for the further ones of a group. */
  readonly group: string;
}

export interface Series {
  readonly name: string;
  readonly color: Color;
  readonly isDashed: boolean;
  /** One for each category; null where there is none, which the line spans. */
  readonly values: readonly (number | null)[];
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly isBullet: boolean;
  readonly isCentred: boolean;
  /** Room under it. */
  readonly after: number;
}

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly color: Color;
  /** For the spelling checker. */
  readonly language: TextLanguage;
}

export type TextLanguage = "en" | "nl";

/** One of the theme, so that a client's own theme changes it, or six hexadecimal digits. */
export type Color = ThemeColor | `#${string}`;
export type ThemeColor = "ink" | "soft" | "paper" | "accent";
