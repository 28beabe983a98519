import {
  canvasPicture,
  exportFormatIds,
  exportFormats,
  previewExport,
  runExport,
  takeSnapshot,
  type ExportFormatId,
  type FreeDrawing,
  type Snapshot,
} from "@cojourney/journey-export";
import { openJourneyDoc } from "@cojourney/journey-model";
import * as Y from "yjs";
import type {
  BoardWish,
  ExporterNews,
  ExporterTask,
  ExportProblem,
  OfferedFormat,
} from "#features/export/exporter-messages.ts";

/** A file that an export needs could not be had. */
export class AssetUnreachable extends Error {}

/** Does what a page asked for, and says how far it is. Never rejects: what goes wrong is news too. */
export async function answerTask(
  task: ExporterTask,
  readAsset: (name: string) => Promise<Uint8Array>,
  say: (news: ExporterNews) => void,
): Promise<void> {
  try {
    if (task.type === "list") say({ type: "formats", formats: offeredFormats() });
    else if (task.type === "make") await makeFile(task.formatId, task.wish, readAsset, say);
    else if (task.type === "preview") await preview(task.formatId, task.wish, readAsset, say);
    else await composeCanvas(task.drawn, task.wish, readAsset, say);
  } catch (cause) {
    say({ type: "problem", problem: problemOf(cause), details: String(cause) });
  }
}

function offeredFormats(): readonly OfferedFormat[] {
  return exportFormatIds.map((id) => {
    const { label, explanation, mediaType, isDrawn, asks, loadPreview } = exportFormats[id];
    return { id, label, explanation, mediaType, isDrawn, asks, hasPreview: loadPreview !== null };
  });
}

async function makeFile(
  formatId: ExportFormatId,
  { update, at, options }: BoardWish,
  readAsset: (name: string) => Promise<Uint8Array>,
  say: (news: ExporterNews) => void,
): Promise<void> {
  say({ type: "progress", stage: "reading", fraction: 0 });
  const snapshot = snapshotIn(update, at);
  say({ type: "progress", stage: "rendering", fraction: 0 });
  const onProgress = (fraction: number) => say({ type: "progress", stage: "rendering", fraction });
  const { name, mediaType, bytes } = await runExport(formatId, snapshot, options, {
    readAsset,
    onProgress,
  });
  // A copy, since a renderer may give a view upon a larger buffer.
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType });
  say({ type: "file", file: { name, blob } });
}

async function preview(
  formatId: ExportFormatId,
  { update, at, options }: BoardWish,
  readAsset: (name: string) => Promise<Uint8Array>,
  say: (news: ExporterNews) => void,
): Promise<void> {
  const found = await previewExport(formatId, snapshotIn(update, at), options, readAsset);
  say({ type: "preview", preview: found });
}

async function composeCanvas(
  drawn: FreeDrawing | null,
  { update, at, options }: BoardWish,
  readAsset: (name: string) => Promise<Uint8Array>,
  say: (news: ExporterNews) => void,
): Promise<void> {
  const made = await canvasPicture(snapshotIn(update, at), options, drawn, readAsset);
  if (!made) return say({ type: "problem", problem: "empty", details: "The canvas is empty." });
  const { svg, widthPx, heightPx, fileName } = made;
  const names = { svg: fileName("svg"), png: fileName("png") };
  say({ type: "canvas", picture: { svg, widthPx, heightPx, names } });
}

function snapshotIn(update: Uint8Array, at: string): Snapshot {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return takeSnapshot(openJourneyDoc(doc), new Date(at));
}

function problemOf(cause: unknown): ExportProblem {
  // What a chunk or an asset that cannot be fetched throws differs by browser and bundler.
  if (cause instanceof AssetUnreachable || isNetworkError(cause)) return "unreachable";
  return cause instanceof RangeError ? "tooLarge" : "unexpected";
}

function isNetworkError(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return cause.name === "ChunkLoadError" || cause.name === "NetworkError";
}
