import { createHash } from "node:crypto";
import { buildBoard } from "@cojourney/journey-model/testing";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readAsset } from "#cli/read-asset.ts";
import { type ExportFormatId, exportFormatIds, exportFormats } from "#formats/index.ts";
import { type ExportedFile, runExport } from "#run-export.ts";
import { type Snapshot, snapshotOf, takeSnapshot } from "#snapshot/snapshot.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const sample = coffeeGrinderSnapshot("nl");
/** The size that issue 5 names. */
const full = takeSnapshot(
  buildBoard({ cards: 2_000, journeys: 6 }),
  new Date("2026-01-31T12:00:00Z"),
);
/** The hand-over renders all the others, so it is tried on one board only. */
const singleIds = exportFormatIds.filter((id) => id !== "handover");

async function render(
  id: ExportFormatId,
  snapshot: Snapshot,
  onProgress: (fraction: number) => void = () => {},
): Promise<ExportedFile> {
  return runExport(id, snapshot, exportOptions("nl", { client: "Maalsteeg" }), {
    readAsset,
    onProgress,
  });
}

function hashOf({ name, bytes }: ExportedFile): string {
  return `${name} ${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The same board, whose records somebody else happened to write first. */
function turned({ takenAt, board, drawing }: Snapshot): Snapshot {
  return snapshotOf({
    takenAt,
    board: {
      meta: board.meta,
      personas: reversed(board.personas),
      journeys: reversed(board.journeys),
      phases: reversed(board.phases),
      steps: reversed(board.steps),
      lanes: reversed(board.lanes),
      cards: reversed(board.cards),
      emotions: reversed(board.emotions),
      parked: reversed(board.parked),
      votes: reversed(board.votes),
    },
    drawing: reversed(drawing),
  });
}

function reversed<K, V>(records: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return new Map([...records].toReversed());
}

describe.each(exportFormatIds)("%s", (id) => {
  it("says in both languages what it is and what it is good for", () => {
    const { label, explanation, extension } = exportFormats[id];
    for (const text of [label.en, label.nl]) expect(text).not.toBe("");
    for (const text of [explanation.en, explanation.nl]) expect(text).toMatch(/\.$/u);
    expect(extension).toMatch(/^[a-z]+$/u);
  });

  it("gives the same bytes for the same board, and tells how far it is", async () => {
    const seen: number[] = [];
    const once = await render(id, sample, (fraction) => seen.push(fraction));
    expect(hashOf(await render(id, turned(sample)))).toBe(hashOf(once));
    const isZip = exportFormats[id].isPerJourney && sample.board.journeys.size > 1;
    expect(once.name.split(".").at(-1)).toBe(isZip ? "zip" : exportFormats[id].extension);
    expect(once.name).toMatch(/^2026-01-31_maalsteeg_[a-z0-9_-]+_nl\.[a-z]+$/u);
    expect(seen).toStrictEqual(seen.toSorted((a, b) => a - b));
    expect(seen.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });
});

/** All texts in a result, those in ZIPs (of which the office formats are some) too. */
function textIn(bytes: Uint8Array): string {
  return strFromU8(bytes.subarray(0, 2)) === "PK"
    ? Object.values(unzipSync(bytes)).map(textIn).join("\n")
    : strFromU8(bytes);
}

// What a PDF and a picture say takes another reader: export-report.test.ts and export-pictures.test.ts.
it.each(singleIds.filter((id) => !["pdf", "png"].includes(id)))(
  "%s says which snapshot it is of",
  async (id) => {
    expect(textIn((await render(id, sample)).bytes)).toContain(sample.id);
  },
);

describe.each(singleIds)("%s", (id) => {
  it("renders whatever people wrote, and a board with nothing on it", async () => {
    const nothing = takeSnapshot(buildBoard({ cards: 0, journeys: 0 }), new Date(0));
    expect((await render(id, hostileSnapshot("nl"))).bytes.length).toBeGreaterThan(100);
    expect((await render(id, nothing)).name).toContain("built");
  });

  it("renders 2,000 cards on 6 journeys", async () => {
    expect((await render(id, full)).bytes.length).toBeGreaterThan(5_000);
  });
});
