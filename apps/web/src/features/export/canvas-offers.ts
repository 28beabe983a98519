import type { ExportOptions } from "@cojourney/journey-export";
import type { JourneyDoc, Result } from "@cojourney/journey-model";
import type { useTranslations } from "next-intl";
import type { CanvasPictures } from "#canvas/picture/canvas-pictures.ts";
import type { ExportProblem, ExportStage, MadeFile } from "#features/export/exporter-messages.ts";
import { composeCanvas, type ExportJob } from "#features/export/exporter.ts";
import { type Offer, wishFor } from "#features/export/offer.ts";

/** Long side of A0 at 150 dots per inch, px. */
const A0_LONG_SIDE_PX = 7_022;

/**
 * Pictures of the whole canvas with what is drawn on it. They need the canvas that is open, since only tldraw
 * knows how its drawings look; so they are offered there and are no formats of the registry.
 */
export function canvasOffers(
  pictures: CanvasPictures,
  journey: JourneyDoc,
  t: ReturnType<typeof useTranslations<"export">>,
): readonly Offer[] {
  return (["png", "svg"] as const).map((kind) => ({
    id: `canvas-${kind}`,
    label: t(`canvas.${kind}`),
    explanation: t(`canvas.${kind}Hint`),
    mediaType: kind === "png" ? "image/png" : "image/svg+xml",
    isDrawn: false,
    asks: kind === "png" ? ["client", "pictureSize"] : ["client"],
    takesScope: false,
    preview: null,
    make: (options, onProgress) =>
      inSteps(onProgress, (step) => paint(kind, { pictures, journey, options, step })),
  }));
}

interface Work {
  readonly pictures: CanvasPictures;
  readonly journey: JourneyDoc;
  readonly options: ExportOptions;
  /** Says how far it is, and how the next step is stopped. Throws when somebody stopped already. */
  readonly step: (fraction: number, stop?: () => void) => void;
}

class Stopped extends Error {}

const nothing = () => {};

async function paint(
  kind: "png" | "svg",
  { pictures, journey, options, step }: Work,
): Promise<Result<MadeFile, ExportProblem>> {
  const drawn = await pictures.freeDrawing();
  step(0.3);
  const { picture, stop } = composeCanvas(drawn, wishFor(journey, options));
  step(0.4, stop);
  const composed = await picture;
  if (!composed.ok) return composed;
  step(0.7);
  const { svg, widthPx: w, heightPx: h, names } = composed.value;
  if (kind === "svg") {
    const blob = new Blob([svg], { type: "image/svg+xml" });
    return { ok: true, value: { name: names.svg, blob } };
  }
  const scale = { "1x": 1, "2x": 2, "4x": 4, a0: A0_LONG_SIDE_PX / Math.max(w, h) };
  const wanted = scale[options.pictureSize];
  const painted = await pictures.toPng(svg, { w, h }, wanted);
  step(1);
  if (!painted) return { ok: false, error: "tooLarge" };
  const { blob, widthPx, heightPx } = painted;
  const isSmaller = widthPx < Math.floor(w * wanted);
  const shrunkTo = isSmaller ? { shrunkTo: { widthPx, heightPx } } : {};
  return { ok: true, value: { name: names.png, blob, ...shrunkTo } };
}

/** Makes a job of steps on the page, which can be stopped between them, and some while they run. */
function inSteps(
  onProgress: (stage: ExportStage, fraction: number) => void,
  work: (step: Work["step"]) => Promise<Result<MadeFile, ExportProblem>>,
): ExportJob {
  let isStopped = false;
  let stopStep: () => void = nothing;
  const { promise: file, resolve } = Promise.withResolvers<Result<MadeFile, ExportProblem>>();
  onProgress("reading", 0);
  void work((fraction, stop = nothing) => {
    stopStep = stop;
    if (isStopped) throw new Stopped();
    onProgress("rendering", fraction);
  }).then(resolve, (cause: unknown) => {
    if (isStopped) return;
    console.warn("The canvas could not be painted.", cause);
    resolve({ ok: false, error: "unexpected" });
  });
  return {
    file,
    stop: () => {
      isStopped = true;
      stopStep();
    },
  };
}
