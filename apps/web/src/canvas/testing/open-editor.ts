// First: tldraw asks the browser what it can do when it is loaded.
import { openContainer } from "#canvas/testing/browser.ts";
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  defaultShapeTools,
  defaultTools,
  defaultAddFontsFromNode,
  Editor,
  tipTapDefaultExtensions,
  type TLAnyShapeUtilConstructor,
} from "tldraw";
import { journeyBindingUtils } from "#canvas/attached/AttachedBinding.ts";
import { journeyShapeUtils } from "#canvas/shapes/index.ts";
import { journeyTldrawTools } from "#canvas/tools/placing-tool.ts";

/** A real tldraw editor over a store of its own, without React around it. Needs jsdom. */
export function openEditor(): Editor {
  const shapeUtils = [
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tldraw's own types do not pass exactOptionalPropertyTypes
    ...(defaultShapeUtils as readonly unknown[] as readonly TLAnyShapeUtilConstructor[]),
    ...journeyShapeUtils,
  ];
  const bindingUtils = [...defaultBindingUtils, ...journeyBindingUtils];
  const container = openContainer();
  return new Editor({
    store: createTLStore({ shapeUtils, bindingUtils }),
    shapeUtils,
    bindingUtils,
    tools: [...defaultTools, ...defaultShapeTools, ...journeyTldrawTools],
    initialState: "select",
    options: {
      text: {
        tipTapConfig: { extensions: tipTapDefaultExtensions },
        addFontsFromNode: defaultAddFontsFromNode,
      },
    },
    getContainer: () => container,
  });
}
