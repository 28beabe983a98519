import { exportFileName } from "#files/file-name.ts";
import { zip } from "#files/zip.ts";
import type {
  ExportFormat,
  ExportJob,
  ExportOptions,
  ExportPart,
  ExportPreview,
} from "#formats/format.ts";
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
 * stop it ends the worker. Rejects when an asset cannot be had; what people wrote cannot make it reject.
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

/** Says what a result would hold, much sooner than it is made; null where there is nothing to say. */
export async function previewExport(
  id: ExportFormatId,
  snapshot: Snapshot,
  options: ExportOptions,
  readAsset: ExportJob["readAsset"],
): Promise<ExportPreview | null> {
  const { loadPreview }: ExportFormat = exportFormats[id];
  const preview = await loadPreview?.();
  return (await preview?.({ snapshot: inScope(snapshot, options), options, readAsset })) ?? null;
}

/** A part of a board is another content with another id; the whole board keeps its own, drawing and all. */
function inScope(snapshot: Snapshot, { scope }: ExportOptions): Snapshot {
  if (scope.kind === "board") return snapshot;
  const { takenAt, board } = snapshot;
  return snapshotOf({ takenAt, board: boardInScope(board, scope), drawing: new Map() });
}
