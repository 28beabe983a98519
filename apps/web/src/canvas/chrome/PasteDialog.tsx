"use client";
import { Button, Dialog, DialogActions, showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEditor, useValue } from "tldraw";
import { TITLE_MAX_LENGTH } from "@cojourney/journey-model";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { carryOutPaste, pasteAsText, type PastePlan } from "#canvas/text/paste-cards.ts";
import { endTyping } from "#canvas/text/typing.ts";
import { useBoard } from "#sync/board-context.tsx";

/** Rows and columns that the preview shows; the rest is counted. */
const SHOWN_ROWS = 6;
const SHOWN_COLUMNS = 4;

/** Asks before pasted lines or cells of a spreadsheet become cards, and shows which. */
export function PasteDialog() {
  const editor = useEditor();
  const board = useBoard();
  const t = useTranslations("canvas.paste");
  const common = useTranslations("common");
  const session = useValue("session", () => canvasSessionSignal(editor).get(), [editor]);
  const plan = useValue("paste", () => session?.paste.get() ?? null, [session]);

  function close(): void {
    session?.paste.set(null);
  }
  function makeCards(): void {
    if (!plan || !session) return;
    const editing = editor.getEditingShapeId();
    if (editing) endTyping(editor, editing);
    const ids = carryOutPaste(board, plan);
    close();
    session.projection.flush();
    editor.select(...ids.map((id) => derivedShapeId("card", id)));
    requestAnimationFrame(() => editor.getContainer().focus());
  }
  function keepAsText(): void {
    if (!plan) return;
    const fits = pasteAsText(board, plan);
    if (!fits) showToast({ tone: "info", title: t("textTooLong", { limit: TITLE_MAX_LENGTH }) });
    close();
  }
  return (
    <Dialog
      title={t("title", { count: plan?.pasted.count ?? 0 })}
      isOpen={plan !== null}
      closeName={common("close")}
      onClose={close}
    >
      {plan && <Preview plan={plan} />}
      {plan && plan.pasted.tooLong > 0 && (
        <p className="cj-hint cj-paste-note">
          {t("cut", { count: plan.pasted.tooLong, limit: TITLE_MAX_LENGTH })}
        </p>
      )}
      <DialogActions>
        {plan?.asText ? (
          <Button onPress={keepAsText}>{t("asText")}</Button>
        ) : (
          <Button onPress={close}>{common("cancel")}</Button>
        )}
        <Button tone="primary" onPress={makeCards} autoFocus>
          {t("make", { count: plan?.pasted.count ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The cards as they will lie: a column per step. */
function Preview({ plan }: { readonly plan: PastePlan }) {
  const t = useTranslations("canvas.paste");

  const unnamed = useTranslations("canvas.unnamed");
  const columns = plan.pasted.columns.slice(0, SHOWN_COLUMNS);
  const rowCount = Math.min(SHOWN_ROWS, Math.max(...columns.map(({ length }) => length)));
  const shown = columns.reduce((sum, { length }) => sum + Math.min(length, rowCount), 0);
  const hidden = plan.pasted.count - shown;
  return (
    <div className="cj-paste-preview">
      <table>
        <thead>
          <tr>
            {columns.map((_, i) => (
              <th key={i} scope="col">
                {plan.steps[i]?.step.title ||
                  unnamed("steps", { number: plan.place.firstNumber + i })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowCount }, (_row, row) => (
            <tr key={row}>
              {columns.map((titles, i) => (
                <td key={i} data-kind={plan.place.kind} data-empty={!titles[row] || undefined}>
                  {titles[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className="cj-hint">{t("more", { count: hidden })}</p>}
    </div>
  );
}
