"use client";
import { useTranslations } from "next-intl";
import { useEditor, useValue } from "tldraw";
import { TITLE_MAX_LENGTH } from "@cojourney/journey-model";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { endTyping } from "#canvas/text/typing.ts";
import { carryOutPaste, pasteAsText, type RowSpread } from "#clipboard/paste-plan.ts";
import { PasteQuestion } from "#clipboard/PasteQuestion.tsx";
import { tellPasteRefusal } from "#clipboard/tell-paste-refusal.ts";
import { useBoard } from "#sync/board-context.tsx";

/** Asks before pasted lines or cells of a spreadsheet become cards, and shows which. */
export function PasteDialog() {
  const editor = useEditor();
  const board = useBoard();
  const t = useTranslations("canvas.paste");
  const session = useValue("session", () => canvasSessionSignal(editor).get(), [editor]);
  const plan = useValue("paste", () => session?.paste.get() ?? null, [session]);

  function close(): void {
    session?.paste.set(null);
  }
  function makeCards(spread: RowSpread): void {
    if (!plan || !session) return;
    const editing = editor.getEditingShapeId();
    if (editing) endTyping(editor, editing);
    const ids = carryOutPaste(board, plan, spread);
    close();
    session.projection.flush();
    editor.select(...ids.map((id) => derivedShapeId("card", id)));
    requestAnimationFrame(() => editor.getContainer().focus());
  }
  function keepAsText(): void {
    if (!plan) return;
    const fits = pasteAsText(board, plan);
    if (!fits) tellPasteRefusal(t, { type: "TitleTooLong", limit: TITLE_MAX_LENGTH });
    close();
  }
  return <PasteQuestion plan={plan} onMake={makeCards} onKeepAsText={keepAsText} onClose={close} />;
}
