"use client";
import { Button, Dialog, DialogActions } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { TITLE_MAX_LENGTH } from "@cojourney/journey-model";
import type { PastePlan } from "#clipboard/paste-plan.ts";
import "#clipboard/paste-question.css";

/** Rows and columns that the preview shows; the rest is counted. */
const SHOWN_ROWS = 6;
const SHOWN_COLUMNS = 4;

export interface PasteQuestionProps {
  /** null while there is nothing to ask. */
  readonly plan: PastePlan | null;
  readonly onMake: () => void;
  readonly onKeepAsText: () => void;
  readonly onClose: () => void;
}

/** Asks before pasted lines or cells of a spreadsheet become cards, and shows which. */
export function PasteQuestion({ plan, onMake, onKeepAsText, onClose }: PasteQuestionProps) {
  const t = useTranslations("canvas.paste");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("title", { count: plan?.pasted.count ?? 0 })}
      isOpen={plan !== null}
      closeName={common("close")}
      onClose={onClose}
    >
      {plan && <Preview plan={plan} />}
      {plan && plan.pasted.tooLong > 0 && (
        <p className="cj-hint cj-paste-note">
          {t("cut", { count: plan.pasted.tooLong, limit: TITLE_MAX_LENGTH })}
        </p>
      )}
      <DialogActions>
        {plan?.asText ? (
          <Button onPress={onKeepAsText}>{t("asText")}</Button>
        ) : (
          <Button onPress={onClose}>{common("cancel")}</Button>
        )}
        <Button tone="primary" onPress={onMake} autoFocus>
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
