import type { ExportFormatId, ExportPreview, FreeDrawing } from "@cojourney/journey-export";
import type { Result } from "@cojourney/journey-model";
import type {
  BoardWish,
  ComposedCanvas,
  ExporterNews,
  ExporterTask,
  ExportProblem,
  ExportStage,
  MadeFile,
  OfferedFormat,
} from "#features/export/exporter-messages.ts";

/** Something that a worker is busy with. */
export interface ExportJob {
  /** Never resolves once it is stopped. */
  readonly file: Promise<Result<MadeFile, ExportProblem>>;
  /** Ends the worker, whatever it is doing. */
  readonly stop: () => void;
}

/** Asks which formats there are. */
export async function listFormats(): Promise<Result<readonly OfferedFormat[], ExportProblem>> {
  return new Promise((resolve) => {
    askWorker({ type: "list" }, (news) => {
      if (news.type === "formats") resolve({ ok: true, value: news.formats });
      if (news.type === "problem") resolve({ ok: false, error: news.problem });
    });
  });
}

/** Makes a file of a board, beside the page, which stays as quick as it was. */
export function makeFile(
  formatId: ExportFormatId,
  wish: BoardWish,
  onProgress: (stage: ExportStage, fraction: number) => void,
): ExportJob {
  const { promise: file, resolve } = Promise.withResolvers<Result<MadeFile, ExportProblem>>();
  const stop = askWorker({ type: "make", formatId, wish }, (news) => {
    if (news.type === "progress") onProgress(news.stage, news.fraction);
    if (news.type === "file") resolve({ ok: true, value: news.file });
    if (news.type === "problem") resolve({ ok: false, error: news.problem });
  });
  return { file, stop };
}

/** Asks what a format will hold. `stop` ends it; it never resolves then. Null: nobody can say. */
export function previewFile(
  formatId: ExportFormatId,
  wish: BoardWish,
): { readonly preview: Promise<ExportPreview | null>; readonly stop: () => void } {
  const { promise: preview, resolve } = Promise.withResolvers<ExportPreview | null>();
  const stop = askWorker({ type: "preview", formatId, wish }, (news) => {
    if (news.type === "preview") resolve(news.preview);
    if (news.type === "problem") resolve(null);
  });
  return { preview, stop };
}

/** Puts what is drawn by hand over the journeys. `stop` ends it; it never resolves then. */
export function composeCanvas(
  drawn: FreeDrawing | null,
  wish: BoardWish,
): {
  readonly picture: Promise<Result<ComposedCanvas, ExportProblem>>;
  readonly stop: () => void;
} {
  const { promise: picture, resolve } =
    Promise.withResolvers<Result<ComposedCanvas, ExportProblem>>();
  const stop = askWorker({ type: "canvas", drawn, wish }, (news) => {
    if (news.type === "canvas") resolve({ ok: true, value: news.picture });
    if (news.type === "problem") resolve({ ok: false, error: news.problem });
  });
  return { picture, stop };
}

/** Hands a task to a worker of its own, which ends when it has answered; the result ends it earlier. */
function askWorker(task: ExporterTask, onNews: (news: ExporterNews) => void): () => void {
  const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
  const { port1: near, port2: far } = new MessageChannel();
  function stop(): void {
    worker.terminate();
    near.close();
  }
  near.addEventListener("message", ({ data: news }: MessageEvent<ExporterNews>) => {
    if (news.type === "problem") console.warn(`An export failed. ${news.details}`);
    if (news.type !== "progress") stop();
    onNews(news);
  });
  near.start();
  // Its own code could not be fetched, or it broke: there will be no other news.
  worker.addEventListener("error", ({ message }) => {
    stop();
    const problem = message ? "unexpected" : "unreachable";
    onNews({ type: "problem", problem, details: message });
  });
  worker.postMessage(task, [far]);
  return stop;
}
