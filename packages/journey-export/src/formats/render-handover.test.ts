import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { readAsset } from "#cli/read-asset.ts";
import { exportFormatIds, exportFormats } from "#formats/index.ts";
import { runExport } from "#run-export.ts";
import { exportOptions } from "#testing/export-options.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

it("packs every other format, and a readme in the reader's language that names each file", async () => {
  const snapshot = coffeeGrinderSnapshot("nl");
  const [journeyId] = snapshot.board.journeys.keys();
  const scope = { kind: "journeys", journeyIds: [journeyId!] } as const;
  const options = exportOptions("en", { client: "Maalsteeg", scope });
  const around = { readAsset, onProgress: () => {} };
  const { name, bytes } = await runExport("handover", snapshot, options, around);
  expect(name).toMatch(/_handover_en\.zip$/u);
  const files = unzipSync(bytes);
  const { "README.txt": readme = new Uint8Array(), ...others } = files;
  const lines = strFromU8(readme).split("\r\n");
  expect(lines).toContain("Client: Maalsteeg");
  expect(lines.join("\n")).toMatch(/^Snapshot [0-9a-f]{12}, 31 January 2026$/mu);
  expect(lines.filter((line) => /\.[a-z]+$/u.test(line) && !line.includes(" "))).toStrictEqual(
    Object.keys(others),
  );
  for (const id of exportFormatIds.filter((one) => one !== "handover"))
    expect(lines.join("\n")).toContain(exportFormats[id].explanation.en);
});
