/** Weights of letters that documents use. */
const weights = [400, 500, 600] as const;
const interSets = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
  "vietnamese",
] as const;

const interFiles = interSets.flatMap((set) =>
  weights.map(
    (weight) =>
      [
        `inter-${set}-${weight}.woff`,
        `@fontsource/inter/files/inter-${set}-${weight}-normal.woff`,
      ] as const,
  ),
);

/**
 * The files that renders read, as they are called in `ExportJob.readAsset`, and where they are in the packages
 * that this one depends on. In Node they are read there; the browser's build copies them to where it serves them.
 */
export const assetFiles: ReadonlyMap<string, string> = new Map([
  ...interFiles,
  ["noto-emoji-400.woff", "@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff"],
  [
    "noto-sans-math-400.woff",
    "@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff",
  ],
  [
    "noto-sans-arabic-400.woff",
    "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff",
  ],
  [
    "noto-sans-hebrew-400.woff",
    "@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff",
  ],
  ["resvg.wasm", "@resvg/resvg-wasm/index_bg.wasm"],
]);
