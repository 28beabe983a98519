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

/** Letters that one face can draw. */
export interface FontRun {
  /** As people wrote it. */
  readonly text: string;
  /** The same, but where we have no letter: then the letter without its marks, or REPLACEMENT. */
  readonly drawn: string;
  readonly face: FontFace;
}

/** The fonts of one document. */
export interface Fonts {
  readonly faces: readonly FontFace[];
  /** Letters that none of them has, in the order of Unicode: a box stands for them. */
  readonly missing: readonly string[];
  /** Cuts a line where another font has to take over. */
  readonly runsIn: (text: string, weight: Weight) => readonly FontRun[];
}

/** Stands where none of our fonts has a letter. The text itself stays what it was. */
const REPLACEMENT = "\u25A1";
/** The set that has REPLACEMENT, and arrows, ticks and signs of mathematics. */
const SYMBOLS = "noto-sans-math";

interface FontSet {
  readonly asset: string;
  readonly family: string;
  readonly weights: readonly Weight[];
  readonly ranges: readonly (readonly [number, number])[];
}

/** The families in order of preference, each with the blocks of letters that make it worth reading a file. */
const sets: readonly FontSet[] = [
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
    asset: SYMBOLS,
    family: "Noto Sans Math",
    weights: [400],
    ranges: [
      [0x2100, 0x214f],
      [0x2190, 0x2bff],
      [0x1d400, 0x1d7ff],
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
  const left = new Set([...letters].filter((one) => !isInvisible.test(String.fromCodePoint(one))));
  const faces: FontFace[] = [];
  for (const set of sets) {
    const isOurs = set.asset === "inter-latin";
    const isWanted = [...left].some((one) =>
      set.ranges.some(([from, to]) => one >= from && one <= to),
    );
    if (!isOurs && !isWanted) continue;
    const found = await facesOf(set, readAsset);
    faces.push(...found);
    for (const letter of found[0]?.letters ?? []) left.delete(letter);
  }
  const symbols = sets.find(({ asset }) => asset === SYMBOLS);
  // None has them: then the sign that says so is needed.
  if (symbols && left.size > 0 && !faces.some(({ family }) => family === symbols.family))
    faces.push(...(await facesOf(symbols, readAsset)));
  const stacks = new Map(weights.map((weight) => [weight, stackOf(faces, weight)] as const));
  const missing = [...left]
    .toSorted((a, b) => a - b)
    .map((letter) => String.fromCodePoint(letter))
    .filter((letter) => !isMark.test(letter));
  return { faces, missing, runsIn: (text, weight) => runsIn(text, stacks.get(weight) ?? []) };
}

function facesOf(
  { asset, family, weights: ours }: FontSet,
  readAsset: (name: string) => Promise<Uint8Array>,
): Promise<FontFace[]> {
  return Promise.all(
    ours.map(async (weight) => {
      const name = `${asset}-${weight}`;
      const woff = await readAsset(`${name}.woff`);
      const sfnt = woffToSfnt(woff);
      return { name, family, weight, woff, sfnt, letters: readCmap(sfnt) };
    }),
  );
}

/** Of each family one face per set: of this weight, or the only one that it has. */
function stackOf(faces: readonly FontFace[], weight: Weight): readonly FontFace[] {
  return faces.filter((face) => face.weight === weight || face.family !== "Inter");
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** An accent and its like: without it the letter that wears it is drawn all the same. */
const isMark = /^\p{M}$/u;
/** Joiners and selectors: they say how the letter before them looks and need no picture of their own. */
const isInvisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u;

function runsIn(text: string, stack: readonly FontFace[]): readonly FontRun[] {
  const [first] = stack;
  if (!first) return [];
  if (hasAll(first, text)) return [{ text, drawn: text, face: first }];
  const runs: { text: string; drawn: string; face: FontFace }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const run = runOf(segment, stack, runs.at(-1)?.face ?? first);
    const last = runs.at(-1);
    const isAsWritten = run.drawn === run.text;
    if (last && last.face === run.face && isAsWritten === (last.drawn === last.text)) {
      last.text += run.text;
      last.drawn += run.drawn;
    } else runs.push({ ...run });
  }
  return runs;
}

/** One letter with the first face that has all of it; the one before it for a space, so that words stay together. */
function runOf(letter: string, stack: readonly FontFace[], before: FontFace): FontRun {
  if (/^\s+$/u.test(letter) && hasAll(before, letter))
    return { text: letter, drawn: letter, face: before };
  const [bare = ""] = letter;
  for (const drawn of [letter, bare, REPLACEMENT]) {
    const face = stack.find((one) => hasAll(one, drawn));
    if (face) return { text: letter, drawn, face };
  }
  return { text: letter, drawn: "", face: before };
}

function hasAll({ letters }: FontFace, text: string): boolean {
  for (const one of text)
    if (!letters.has(one.codePointAt(0) ?? 0) && !isInvisible.test(one)) return false;
  return true;
}
