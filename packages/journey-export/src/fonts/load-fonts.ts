import { readCmap } from "#fonts/read-cmap.ts";
import { woffToSfnt } from "#fonts/woff-to-sfnt.ts";

/** Weights of letters that documents use. */
export type Weight = 400 | 500 | 600;
export const weights: readonly Weight[] = [400, 500, 600];

/** One font file that a document needs. */
export interface FontFace {
  /** As its asset is called, without the ending; names it in a PDF too. */
  readonly name: string;
  readonly family: string;
  readonly weight: Weight;
  readonly woff: Uint8Array;
  readonly sfnt: Uint8Array<ArrayBuffer>;
  readonly letters: ReadonlySet<number>;
}

/** Letters that one face can draw, or none of ours. */
export interface FontRun {
  readonly text: string;
  /** Null: no font that we bring has these letters; REPLACEMENT is drawn for each. */
  readonly face: FontFace | null;
}

/** The fonts of one document. */
export interface Fonts {
  readonly faces: readonly FontFace[];
  /** Cuts a line where another font has to take over. */
  readonly runsIn: (text: string, weight: Weight) => readonly FontRun[];
}

/** Stands where none of our fonts has a letter; Inter has it. The text itself stays what it was. */
export const REPLACEMENT = "\uFFFD";

/** The families in order of preference, each with the blocks of letters that make it worth reading a file. */
const sets: readonly {
  readonly asset: string;
  readonly family: string;
  readonly weights: readonly Weight[];
  readonly ranges: readonly (readonly [number, number])[];
}[] = [
  { asset: "inter-latin", family: "Inter", weights, ranges: [[0, 0xff]] },
  {
    asset: "inter-latin-ext",
    family: "Inter",
    weights,
    ranges: [
      [0x100, 0x2ff],
      [0x1d00, 0x1eff],
      [0x2000, 0x2bff],
      [0xa720, 0xa7ff],
    ],
  },
  {
    asset: "inter-vietnamese",
    family: "Inter",
    weights,
    ranges: [
      [0x102, 0x103],
      [0x1a0, 0x1b0],
      [0x300, 0x331],
      [0x1ea0, 0x1ef9],
    ],
  },
  { asset: "inter-greek", family: "Inter", weights, ranges: [[0x370, 0x3ff]] },
  { asset: "inter-greek-ext", family: "Inter", weights, ranges: [[0x1f00, 0x1fff]] },
  {
    asset: "inter-cyrillic",
    family: "Inter",
    weights,
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  },
  {
    asset: "inter-cyrillic-ext",
    family: "Inter",
    weights,
    ranges: [
      [0x460, 0x52f],
      [0x1c80, 0x1c8f],
      [0x2de0, 0x2dff],
      [0xa640, 0xa69f],
    ],
  },
  {
    asset: "noto-sans-arabic",
    family: "Noto Sans Arabic",
    weights: [400],
    ranges: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x8a0, 0x8ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfeff],
    ],
  },
  {
    asset: "noto-sans-hebrew",
    family: "Noto Sans Hebrew",
    weights: [400],
    ranges: [
      [0x590, 0x5ff],
      [0xfb1d, 0xfb4f],
    ],
  },
  {
    asset: "noto-emoji",
    family: "Noto Emoji",
    weights: [400],
    ranges: [
      [0x203c, 0x203c],
      [0x2049, 0x2049],
      [0x2190, 0x2bff],
      [0x3030, 0x303d],
      [0x1f000, 0x1faff],
    ],
  },
];

/** Reads the fonts that these letters need. Rejects when one of our own files cannot be had. */
export async function loadFonts(
  letters: ReadonlySet<number>,
  readAsset: (name: string) => Promise<Uint8Array>,
): Promise<Fonts> {
  const wanted = sets.filter(
    ({ asset, ranges }) =>
      asset === "inter-latin" ||
      [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to)),
  );
  const faces = await Promise.all(
    wanted.flatMap(({ asset, family, weights: ours }) =>
      ours.map(async (weight): Promise<FontFace> => {
        const name = `${asset}-${weight}`;
        const woff = await readAsset(`${name}.woff`);
        const sfnt = woffToSfnt(woff);
        return { name, family, weight, woff, sfnt, letters: readCmap(sfnt) };
      }),
    ),
  );
  const stacks = new Map(weights.map((weight) => [weight, stackOf(faces, weight)] as const));
  return { faces, runsIn: (text, weight) => runsIn(text, stacks.get(weight) ?? []) };
}

/** Of each family one face per set: of this weight, or the only one that it has. */
function stackOf(faces: readonly FontFace[], weight: Weight): readonly FontFace[] {
  return faces.filter((face) => face.weight === weight || face.family !== "Inter");
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Joiners and selectors: they say how the letter before them looks and need no picture of their own. */
const isInvisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

function runsIn(text: string, stack: readonly FontFace[]): readonly FontRun[] {
  const [first] = stack;
  if (first && hasAll(first, text)) return [{ text, face: first }];
  const runs: { text: string; face: FontFace | null }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = runs.at(-1);
    const face = faceFor(segment, stack, last?.face ?? null);
    if (last && last.face === face) last.text += segment;
    else runs.push({ text: segment, face });
  }
  return runs;
}

/** The first face that has all of a letter; the one before it for a space, so that words stay together. */
function faceFor(
  letter: string,
  stack: readonly FontFace[],
  before: FontFace | null,
): FontFace | null {
  if (before && /^\s+$/u.test(letter) && hasAll(before, letter)) return before;
  return stack.find((face) => hasAll(face, letter)) ?? null;
}

function hasAll({ letters }: FontFace, text: string): boolean {
  for (const one of text)
    if (!letters.has(one.codePointAt(0) ?? 0) && !isInvisible.test(one)) return false;
  return true;
}
