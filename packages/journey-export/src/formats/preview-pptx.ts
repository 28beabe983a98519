import { emptyPreview, type Preview } from "#formats/format.ts";
import { makeSlides } from "#slides/make-slides.ts";

/** The titles of the slides. */
export const previewPptx: Preview = async ({ snapshot, options }) => {
  const { slides } = makeSlides(snapshot, options);
  const items = slides.map(({ title }) => title.map(({ text }) => text).join(""));
  return { ...emptyPreview, contents: { name: { en: "Slides", nl: "Dia’s" }, items } };
};
