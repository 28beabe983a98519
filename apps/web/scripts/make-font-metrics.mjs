/*
 * Writes inter-widths.ts of the model's layout: advance widths of Inter, measured in Chromium with the
 * font files that this app serves, so that the layout counts with the letters that the screen shows.
 * Run by hand when the font version changes, then format what it wrote:
 *
 *   CHROMIUM_PATH=/usr/bin/chromium node apps/web/scripts/make-font-metrics.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const WEIGHTS = [400, 500, 600];
/** Every letter of the two subsets that the app ships, in the ranges their files declare. */
const RANGES = [
  [0x20, 0x24f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20c0],
  [0x2113, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
];
const output = new URL(
  "../../../packages/journey-model/src/layout/inter-widths.ts",
  import.meta.url,
);

const fonts = ["latin", "latin-ext"].map((set) => {
  const file = `@fontsource-variable/inter/files/inter-${set}-wght-normal.woff2`;
  return readFileSync(fileURLToPath(import.meta.resolve(file))).toString("base64");
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
const tables = await page.evaluate(measure, { files: fonts, weights: WEIGHTS, ranges: RANGES });
await browser.close();

const entries = tables.map((runs, i) => {
  const lines = runs.map(([first, run]) => `    [${first}, "${run}"],`);
  return `  ${WEIGHTS[i]}: [\n${lines.join("\n")}\n  ],`;
});
writeFileSync(
  output,
  `/**
 * Advance widths of Inter in 1/1000 em, by weight: runs of neighbouring code points, each with its
 * first code point. Made by apps/web/scripts/make-font-metrics.mjs from @fontsource-variable/inter.
 */
export const interWidths = {
${entries.join("\n")}
} as const satisfies Record<number, readonly (readonly [number, string])[]>;
`,
);

/** Runs in the page. */
async function measure({ files, weights, ranges }) {
  for (const [i, file] of files.entries()) {
    const source = `url(data:font/woff2;base64,${file})`;
    const face = new FontFace(`Inter${i}`, source, { weight: "100 900" });
    document.fonts.add(await face.load());
  }
  const context = document.createElement("canvas").getContext("2d");
  return weights.map((weight) => {
    context.font = `${weight} 1000px Inter0, Inter1, "Adobe Blank"`;
    context.fontKerning = "none";
    return ranges.map(([first, last]) => {
      const widths = [];
      for (let codePoint = first; codePoint <= last; codePoint++)
        widths.push(Math.round(context.measureText(String.fromCodePoint(codePoint)).width));
      return [first, widths.join(" ")];
    });
  });
}
