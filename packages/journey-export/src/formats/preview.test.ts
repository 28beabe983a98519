import { expect, it } from "vitest";
import { readAsset } from "#cli/read-asset.ts";
import type { PictureSize } from "#formats/format.ts";
import { type ExportFormatId, exportFormatIds, exportFormats } from "#formats/index.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import { previewExport } from "#run-export.ts";

const sample = coffeeGrinderSnapshot("nl");

async function preview(id: ExportFormatId, snapshot: Snapshot, pictureSize: PictureSize = "2x") {
  const found = await previewExport(id, snapshot, exportOptions("nl", { pictureSize }), readAsset);
  if (!found) throw new Error(`There is no preview of ${id}.`);
  return found;
}

it("names the slides, chapters and issues that there will be", async () => {
  const { contents: slides } = await preview("pptx", sample);
  expect(slides?.name.nl).toBe("Dia’s");
  expect(slides?.items.slice(0, 3)).toStrictEqual([
    "Van handmolen naar elektrisch",
    "Samenvatting",
    "Persona: Sanne Vermeer",
  ]);
  const { contents: chapters } = await preview("markdown", sample);
  expect(chapters?.items).toContain("Kansen");
  const { contents: issues } = await preview("tracker", sample);
  expect(issues?.items.length).toBeGreaterThan(3);
});

it("shows the beginning of the cards and counts the rows of each sheet", async () => {
  const { contents, table } = await preview("xlsx", sample);
  expect(contents?.items).toContain(`Kaarten (${sample.board.cards.size})`);
  expect(table?.head).toStrictEqual(["Stap", "Rij", "Titel"]);
  expect(table?.rows).toHaveLength(4);
});

it("measures the largest picture, and names the letters that it lacks", async () => {
  const { picture, missingLetters } = await preview("png", sample);
  const { picture: twice } = await preview("png", sample, "4x");
  expect(missingLetters).toStrictEqual([]);
  expect(twice).toStrictEqual({ w: (picture?.w ?? 0) * 2, h: (picture?.h ?? 0) * 2 });
  const { missingLetters: ofHostile } = await preview("pdf", hostileSnapshot("nl"));
  expect(ofHostile).toEqual(expect.arrayContaining(["漢", "한"]));
  expect(ofHostile).not.toContain("Ł");
});

it.each(exportFormatIds.filter((id) => exportFormats[id].loadPreview))(
  "previews %s of whatever people wrote",
  async (id) => {
    const found = await preview(id, hostileSnapshot("nl"));
    // It comes out of a worker.
    expect(structuredClone(found)).toStrictEqual(found);
  },
);
