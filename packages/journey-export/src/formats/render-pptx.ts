import type { Render } from "#formats/format.ts";
import { writePresentation } from "#presentation/write-presentation.ts";
import { makeSlides } from "#slides/make-slides.ts";

/** The slides of a board. */
export const renderPptx: Render = async ({ snapshot, options, onProgress }) => {
  const presentation = makeSlides(snapshot, options);
  onProgress(0.4);
  const bytes = writePresentation(presentation);
  onProgress(1);
  return [{ name: "", extension: "pptx", bytes }];
};
