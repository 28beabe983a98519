import { expect, it } from "vitest";
import { canvasPicture } from "#drawing/canvas-picture.ts";
import { snapshotOf } from "#snapshot/snapshot.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { readAsset } from "#cli/read-asset.ts";
import { hasReader, readWith } from "#testing/read-with.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const sample = coffeeGrinderSnapshot("nl");
const note = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>',
  box: { x: -900, y: -400, w: 40, h: 30 },
};

it("holds every journey and what is drawn, wherever on the canvas that is", async () => {
  const bare = await canvasPicture(sample, exportOptions("nl"), null, readAsset);
  const drawn = await canvasPicture(sample, exportOptions("nl"), note, readAsset);
  for (const { title } of sample.board.journeys.values()) expect(drawn?.svg).toContain(title);
  expect(drawn?.svg).toContain('<g fill="#000000" transform="translate(-900 -400)"><svg');
  expect(drawn!.widthPx).toBeGreaterThan(bare!.widthPx);
  expect(drawn!.heightPx).toBeGreaterThan(bare!.heightPx);
  expect(drawn?.fileName("png")).toMatch(/^2026-01-31_[a-z-]+_current_canvas_nl\.png$/);
});

it("is null when there is nothing to see", async () => {
  const none = { personas: new Map(), journeys: new Map(), phases: new Map(), steps: new Map() };
  const left = { lanes: new Map(), cards: new Map(), emotions: new Map() };
  const board = { ...sample.board, ...none, ...left };
  const empty = snapshotOf({ ...sample, board });
  const options = exportOptions("nl");
  expect(await canvasPicture(empty, options, null, readAsset)).toBeNull();
  expect(await canvasPicture(empty, options, note, readAsset)).not.toBeNull();
});

it.runIf(hasReader("xmllint"))("is XML that others read, whatever people wrote", async () => {
  const picture = await canvasPicture(hostileSnapshot("nl"), exportOptions("nl"), note, readAsset);
  const bytes = new TextEncoder().encode(picture?.svg);
  expect(() => readWith("xmllint", ["--noout", "--nonet", "FILE"], bytes)).not.toThrow();
});
