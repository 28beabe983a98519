import { writeBoardFile } from "#files/board-file.ts";
import type { Render } from "#formats/format.ts";

/** The board file of a snapshot; see docs/board-file.md. */
export const renderJson: Render = async ({ snapshot }) => [
  { name: "", extension: "json", bytes: writeBoardFile(snapshot) },
];
