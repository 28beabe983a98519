import { Box, getSvgAsImage, type Editor } from "tldraw";
import type { FreeDrawing } from "@cojourney/journey-export";
import { isDerived } from "#canvas/shapes/derived-shape.ts";

/** What only an open canvas can make. */
export interface CanvasPictures {
  /** Null when nothing is drawn. */
  readonly freeDrawing: () => Promise<FreeDrawing | null>;
  /**
   * Paints an SVG of this size, so many times as large, or as large as the browser can: its size says which.
   * Null when it cannot at all. Only a page can paint the letters of tldraw's texts.
   */
  readonly toPng: (
    svg: string,
    size: { readonly w: number; readonly h: number },
    scale: number,
  ) => Promise<PaintedPicture | null>;
}

/** A PNG and how large it became. */
export interface PaintedPicture {
  readonly blob: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room for strokes and heads of arrows that reach over the bounds of their shape, px at zoom 1. */
const OVERFLOW_PX = 32;

/** Lends an editor out for pictures. The journeys are not in its drawing: every export draws those alike. */
export function openPictures(editor: Editor): CanvasPictures {
  return {
    async freeDrawing() {
      const pageId = editor.getCurrentPageId();
      const drawn = editor
        .getCurrentPageShapesSorted()
        .filter((shape) => shape.parentId === pageId && !isDerived(shape));
      const bounds = Box.Common(drawn.flatMap((shape) => editor.getShapePageBounds(shape) ?? []));
      if (drawn.length === 0) return null;
      const box = bounds.expandBy(OVERFLOW_PX);
      const made = await editor.getSvgString(drawn, {
        bounds: box,
        padding: 0,
        background: false,
        darkMode: false,
      });
      return made ? { svg: made.svg, box: { x: box.x, y: box.y, w: box.w, h: box.h } } : null;
    },
    async toPng(svg, { w, h }, scale) {
      const blob = await getSvgAsImage(svg, {
        type: "png",
        width: w,
        height: h,
        pixelRatio: scale,
      });
      return blob && { blob, ...(await sizeOf(blob)) };
    },
  };
}

/** The size that a PNG says it has: tldraw makes it smaller than asked where the browser can do no more. */
async function sizeOf(png: Blob): Promise<Omit<PaintedPicture, "blob">> {
  const header = new DataView(await png.slice(16, 24).arrayBuffer());
  return { widthPx: header.getUint32(0), heightPx: header.getUint32(4) };
}
