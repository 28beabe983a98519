import { expect, it } from "vitest";
import { readAsset } from "#cli/read-asset.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";

const load = (text: string) => loadFonts(lettersIn(text), readAsset);

it("reads only the fonts that a text needs", async () => {
  const { faces } = await load("Één grinder,\nplease.");
  expect(faces.map(({ name }) => name)).toStrictEqual([
    "inter-latin-400",
    "inter-latin-500",
    "inter-latin-600",
  ]);
  const more = await load("Łódź → Київ 😀");
  expect([...new Set(more.faces.map(({ family }) => family))]).toStrictEqual([
    "Inter",
    "Noto Sans Math",
    "Noto Emoji",
  ]);
});

it("cuts a line where another font takes over, and keeps what was written", async () => {
  const text = "One 😀 two → three 漢字, z\u1DC4o";
  const { runsIn } = await load(text);
  const runs = runsIn(text, 600);
  expect(runs.map((run) => run.text).join("")).toBe(text);
  expect(runs.map(({ drawn }) => drawn).join("")).toBe("One 😀 two → three □□, zo");
  expect(runs[0]?.face).toMatchObject({ family: "Inter", weight: 600 });
});
