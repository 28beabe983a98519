import { answerImports } from "#features/import/answer-imports.ts";
import type { ImporterTask } from "#features/import/importer-messages.ts";

/* One worker holds one file; the first message brings the port that it is asked over. */
self.addEventListener(
  "message",
  ({ ports: [port] }) => {
    if (!port) return;
    const answer = answerImports();
    port.addEventListener("message", ({ data: task }: MessageEvent<ImporterTask>) => {
      void answer(task).then((news) => port.postMessage(news, []));
    });
    port.start();
  },
  { once: true },
);
