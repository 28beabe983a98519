import { unzipSync } from "fflate";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { readAsset } from "#cli/read-asset.ts";
import { hasReader, readWith } from "#testing/read-with.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import type { ExportOptions } from "#formats/format.ts";
import { snapshotOf, type Snapshot } from "#snapshot/snapshot.ts";
import { runExport } from "./run-export.ts";

const sample = coffeeGrinderSnapshot("nl");
const hostile = hostileSnapshot("nl");
const [firstId] = sample.board.journeys.keys();
const oneJourney = { kind: "journeys", journeyIds: [firstId!] } as const;

async function files(
  format: "svg" | "png",
  snapshot: Snapshot,
  options: Partial<ExportOptions> = {},
) {
  const file = await runExport(format, snapshot, exportOptions("nl", options), {
    readAsset,
    onProgress: () => {},
  });
  return file.mediaType === "application/zip" ? Object.values(unzipSync(file.bytes)) : [file.bytes];
}
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

it.runIf(hasReader("xmllint"))(
  "writes SVG that an XML reader takes, whatever people wrote",
  async () => {
    for (const snapshot of [sample, hostile])
      for (const svg of await files("svg", snapshot)) {
        readWith("xmllint", ["--noout", "--nonet", "FILE"], svg);
        expect(new TextDecoder().decode(svg)).not.toContain("<script");
      }
  },
);

it.runIf(hasReader("rsvg-convert"))(
  "writes SVG that librsvg draws at its size, with text as text",
  async () => {
    const [svg] = await files("svg", sample, { scope: oneJourney });
    const png = readWith("rsvg-convert", ["FILE"], svg!);
    const said = new TextDecoder().decode(svg);
    expect(`width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`).toBe(
      /width="\d+" height="\d+"/u.exec(said)?.[0],
    );
    expect(said).toContain(`>${sample.board.journeys.get(firstId!)!.title}<`);
    expect(said).toContain("@font-face{font-family:Inter;font-weight:600");
  },
);

it("draws PNG of the asked size, twice the same", async () => {
  const [once] = await files("png", sample, { scope: oneJourney });
  const [again] = await files("png", sample, { scope: oneJourney });
  expect(hashOf(once!)).toBe(hashOf(again!));
  const [a0] = await files("png", sample, { scope: oneJourney, pictureSize: "a0" });
  const view = new DataView(a0!.buffer, a0!.byteOffset);
  expect(Math.max(view.getUint32(16), view.getUint32(20))).toBe(7_022);
  expect(new TextDecoder("latin1").decode(a0!.subarray(0, 400))).toContain("pHYs");
});

it("draws every hostile text without failing, and says when there is nothing to draw", async () => {
  expect(await files("png", hostile)).toHaveLength(2);
  const empty = { ...sample.board, journeys: new Map() };
  const nothing = snapshotOf({ ...sample, board: empty });
  const [svg] = await files("svg", nothing);
  expect(new TextDecoder().decode(svg)).toContain("nog geen klantreizen");
});
