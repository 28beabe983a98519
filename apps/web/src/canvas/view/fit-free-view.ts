import { clamp, type Editor, type TLCameraMoveOptions } from "tldraw";
import type { Box } from "@cojourney/journey-model";
import { freeScreen } from "#canvas/view/bring-into-view.ts";

/** Makes tldraw's zoom to fit show everything beside the tools and the panel, where its own has half a journey under them. */
export function fitFreeView(editor: Editor): void {
  Object.assign(editor, {
    zoomToFit(options?: TLCameraMoveOptions) {
      const all = editor.getCurrentPageBounds();
      if (!all) return editor;
      const steps = editor.getCameraOptions().zoomSteps;
      const { x, y } = editor.getViewportScreenBounds();
      const free = freeScreen(editor);
      const inView = { ...free, x: free.x - x, y: free.y - y };
      return editor.setCamera(cameraThatFits(all, inView, Math.min(...steps)), options);
    },
  });
}

/** The camera with which a box of the page lies in the middle of a part of the view, as large as fits, up to 100 %. */
export function cameraThatFits(all: Box, view: Box, leastZoom: number) {
  const z = clamp(Math.min(view.w / all.w, view.h / all.h), leastZoom, 1);
  return {
    x: (view.x + (view.w - all.w * z) / 2) / z - all.x,
    y: (view.y + (view.h - all.h * z) / 2) / z - all.y,
    z,
  };
}
