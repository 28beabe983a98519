import { exportFileName } from "#files/file-name.ts";
import { zip } from "#files/zip.ts";
import type { ExportJob, ExportOptions, ExportPart } from "#formats/format.ts";
import { type ExportFormatId, exportFormats } from "#formats/index.ts";
import { boardInScope } from "#snapshot/scope.ts";
import { type Snapshot, snapshotOf } from "#snapshot/snapshot.ts";

/** What a person takes home. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Renders one format. Runs alike in a browser's worker and in Node, with the same bytes; whoever wants to
 * stop it ends the worker. Rejects when an asset cannot be had, and with `PictureTooLarge` when a picture was asked
 * for at a size that hardly any program opens; what people wrote cannot make it reject.
 */
export async function runExport(
  id: ExportFormatId,
  snapshot: Snapshot,
  options: ExportOptions,
  around: Pick<ExportJob, "readAsset" | "onProgress">,
): Promise<ExportedFile> {
  const format = exportFormats[id];
  const render = await format.load();
  const narrowed = inScope(snapshot, options);
  const parts = await render({ ...around, snapshot: narrowed, options });
  const nameOf = ({ name, extension }: ExportPart): string =>
    exportFileName({ ...narrowed, ...options }, extension, name);
  const [only, ...others] = parts;
  if (only && others.length === 0)
    return { name: nameOf(only), mediaType: format.mediaType, bytes: only.bytes };
  const bytes = zip(parts.map((part) => ({ path: nameOf(part), bytes: part.bytes })));
  const name = exportFileName({ ...narrowed, ...options }, "zip", id);
  return { name, mediaType: "application/zip", bytes };
}

/** A part of a board is another content with another id; the whole board keeps its own, drawing and all. */
function inScope(snapshot: Snapshot, { scope }: ExportOptions): Snapshot {
  if (scope.kind === "board") return snapshot;
  const { takenAt, board } = snapshot;
  return snapshotOf({ takenAt, board: boardInScope(board, scope), drawing: new Map() });
}
