import { answerTask, AssetUnreachable } from "#features/export/answer-task.ts";
import type { ExporterTask } from "#features/export/exporter-messages.ts";

/** Where the build puts the fonts and programs that formats need (copy-export-assets.ts). */
const ASSETS = "/export/";

/* One worker answers one task, over the port that comes with it, and is ended by the page. */
self.addEventListener("message", ({ data, ports: [port] }: MessageEvent<ExporterTask>) => {
  void answerTask(data, fetchAsset, (news) => port?.postMessage(news, []));
});

async function fetchAsset(name: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(ASSETS + name, self.location.origin)).catch(() => null);
  if (!answer?.ok) throw new AssetUnreachable(`${name} could not be fetched.`);
  return new Uint8Array(await answer.arrayBuffer());
}
