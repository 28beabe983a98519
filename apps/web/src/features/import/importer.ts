import type { ImportInput } from "@cojourney/journey-export";
import type { Language, Result } from "@cojourney/journey-model";
import type {
  Found,
  ImporterNews,
  ImporterTask,
  MappingWish,
  Planned,
  ReadProblem,
} from "#features/import/importer-messages.ts";

/** Longest that one question may take, ms: a file that keeps a reader busy for longer was made to do so. */
const PATIENCE_MS = 30_000;

/** A worker that holds one file. After a problem it is closed. */
export interface Importer {
  readonly read: (input: ImportInput) => Promise<Result<Found, ReadProblem>>;
  /** Says what an import into this board would do. One at a time, after `read`. */
  readonly plan: (wish: MappingWish, update: Uint8Array) => Promise<Result<Planned, ReadProblem>>;
  readonly close: () => void;
}

/**
 * Opens a worker for one file, apart from the page: whatever the file does to it, the board stays as it is.
 * It speaks of the file in `language`.
 */
export function openImporter(language: Language): Importer {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const { port1: near, port2: far } = new MessageChannel();
  let hear: (news: ImporterNews | ReadProblem) => void = nothing;
  near.addEventListener("message", ({ data }: MessageEvent<ImporterNews>) => hear(data));
  near.start();
  worker.addEventListener("error", ({ message }) =>
    hear({ kind: message ? "broken" : "unreachable" }),
  );
  // The first message brings the port.
  worker.postMessage(null, [far]);

  function close(): void {
    worker.terminate();
    near.close();
  }
  async function ask<Answer>(
    task: ImporterTask,
    answerIn: (news: ImporterNews) => Answer | null,
  ): Promise<Result<Answer, ReadProblem>> {
    return new Promise((resolve) => {
      const late = setTimeout(() => hear({ kind: "tooSlow" }), PATIENCE_MS);
      hear = (news) => {
        clearTimeout(late);
        const answer = "type" in news ? answerIn(news) : null;
        if (answer) return resolve({ ok: true, value: answer });
        close();
        resolve({ ok: false, error: "type" in news ? problemIn(news) : news });
      };
      near.postMessage(task, []);
    });
  }
  return {
    read: (input) =>
      ask({ type: "read", input, language }, (news) => (news.type === "found" ? news.found : null)),
    plan: (wish, update) =>
      ask({ type: "plan", wish, update }, (news) =>
        news.type === "planned" ? news.planned : null,
      ),
    close,
  };
}

const nothing = () => {};

function problemIn(news: ImporterNews): ReadProblem {
  if (news.type === "refused") return { kind: "refused", text: news.text };
  if (news.type === "broken") console.warn(`An import failed. ${news.details}`);
  return { kind: "broken" };
}
