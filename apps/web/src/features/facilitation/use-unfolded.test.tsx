// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useUnfolded } from "#features/facilitation/use-unfolded.ts";

/** A strip with a button that folding hides, and a question that was asked from it. */
function Strip({ stepId }: { readonly stepId: string | null }) {
  const { strip, fold, isUnfolded } = useUnfolded(stepId);
  return (
    <>
      <section ref={strip} data-unfolded={isUnfolded}>
        <button id="inside">Next step</button>
        <button id="fold" ref={fold}>
          Fold
        </button>
      </section>
      <div role="alertdialog">
        <button id="asked">Reveal</button>
      </div>
    </>
  );
}

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement("main")));
  act(() => root.render(<Strip stepId={null} />));
  act(() => root.render(<Strip stepId="first" />));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const isUnfolded = () => document.querySelector("section")?.dataset["unfolded"] === "true";
function escapeFrom(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  act(() => {
    element?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
}

test("Escape folds it, and leaves the focus where it can be seen", () => {
  expect(isUnfolded()).toBe(true);
  escapeFrom("inside");
  expect(isUnfolded()).toBe(false);
  expect(document.activeElement?.id).toBe("fold");
});

test("Escape in a question that was asked from it is that question's, and so is a press", () => {
  escapeFrom("asked");
  act(() => {
    document
      .getElementById("asked")
      ?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  });
  expect(isUnfolded()).toBe(true);
  expect(document.activeElement?.id).toBe("asked");
});
