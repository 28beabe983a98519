import type { FontFace, Fonts } from "#fonts/load-fonts.ts";

/**
 * Style rules that carry the letters of Inter that a text needs inside them, so that it looks the same where
 * Inter is not installed. Other scripts and emoji are left to whoever shows the text: every system has those.
 */
export function fontCss(
  { faces }: Fonts,
  letters: ReadonlySet<number>,
  weights: ReadonlySet<number>,
): string {
  return faces
    .filter(({ family, weight }) => family === "Inter" && weights.has(weight))
    .flatMap((face) => {
      const used = [...letters]
        .filter((letter) => face.letters.has(letter))
        .toSorted((a, b) => a - b);
      return used.length === 0 ? [] : [faceRule(face, used)];
    })
    .join("");
}

function faceRule({ family, weight, woff }: FontFace, used: readonly number[]): string {
  return `@font-face{font-family:${family};font-weight:${weight};unicode-range:${ranges(used)};src:url(data:font/woff;base64,${toBase64(woff)}) format("woff")}`;
}

function ranges(sorted: readonly number[]): string {
  const found: [number, number][] = [];
  for (const letter of sorted) {
    const last = found.at(-1);
    if (last && letter === last[1] + 1) last[1] = letter;
    else found.push([letter, letter]);
  }
  return found
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(",");
}

function hex(letter: number): string {
  return letter.toString(16).toUpperCase();
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
