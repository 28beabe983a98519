"use client";
import { Button, Dialog, DialogActions, SegmentedChoice, VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { laneKindOf, TITLE_MAX_LENGTH, type Lane } from "@cojourney/journey-model";
import { lanesForRows, type PastePlan, type RowSpread } from "#clipboard/paste-plan.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardPart } from "#sync/use-board-reading.ts";
import "#clipboard/paste-question.css";

/** Rows and columns that the preview shows; the rest is counted. */
const SHOWN_ROWS = 6;
const SHOWN_COLUMNS = 4;

export interface PasteQuestionProps {
  /** null while there is nothing to ask. */
  readonly plan: PastePlan | null;
  readonly onMake: (spread: RowSpread) => void;
  readonly onKeepAsText: () => void;
  readonly onClose: () => void;
}

/** Asks before pasted lines or cells of a spreadsheet become cards, and shows which. */
export function PasteQuestion({ plan, onMake, onKeepAsText, onClose }: PasteQuestionProps) {
  const t = useTranslations("canvas.paste");
  const common = useTranslations("common");
  const [spread, setSpread] = useState<RowSpread>("oneLane");
  const lanes = plan && lanesForRows(plan);
  const isOverLanes = lanes !== null && spread === "lanes";
  return (
    <Dialog
      title={t("title", { count: plan?.pasted.count ?? 0 })}
      isOpen={plan !== null}
      closeName={common("close")}
      onClose={onClose}
    >
      {lanes && (
        <SegmentedChoice
          label={t("rows")}
          options={[
            { id: "oneLane", label: t("rowsInLane") },
            { id: "lanes", label: t("rowsOverLanes") },
          ]}
          value={spread}
          onChange={setSpread}
        />
      )}
      {plan && <Preview plan={plan} lanes={isOverLanes ? lanes : null} />}
      {plan && !isOverLanes && hasGaps(plan) && (
        <p className="cj-hint cj-paste-note">{t("gaps")}</p>
      )}
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
        <Button tone="primary" onPress={() => onMake(isOverLanes ? "lanes" : "oneLane")} autoFocus>
          {t("make", { count: plan?.pasted.count ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Whether a text stands under an empty cell, and so will not lie as high as it stood. */
function hasGaps({ pasted: { rows, columns } }: PastePlan): boolean {
  return columns.some((titles, column) => titles.some((title, i) => rows[i]?.[column] !== title));
}

interface PreviewProps {
  readonly plan: PastePlan;
  /** The lane of each row; null when all of them go to one. */
  readonly lanes: readonly Lane[] | null;
}

/** The cards as they will lie: a column per step. */
function Preview({ plan: { pasted, place, steps }, lanes }: PreviewProps) {
  const t = useTranslations("canvas.paste");
  const unnamed = useTranslations("canvas.unnamed");
  const { live } = useBoard();
  const language = useBoardPart(live, ({ board }) => board.meta.language);
  const columns = pasted.columns.slice(0, SHOWN_COLUMNS);
  const stacked = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, i) =>
    columns.map((titles) => titles[i] ?? ""),
  );
  const rows = (lanes ? pasted.rows : stacked)
    .slice(0, SHOWN_ROWS)
    .map((row) => row.slice(0, SHOWN_COLUMNS));
  const hidden = pasted.count - rows.flat().filter((title) => title !== "").length;
  return (
    <div className="cj-paste-preview">
      <table>
        <thead>
          <tr>
            {lanes && (
              <th scope="col">
                <VisuallyHidden>{t("rows")}</VisuallyHidden>
              </th>
            )}
            {columns.map((_, i) => (
              <th key={i} scope="col">
                {steps[i]?.step.title || unnamed("steps", { number: place.firstNumber + i })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {lanes?.[at] && (
                <th scope="row">
                  {lanes[at].title.trim() || laneKindOf(lanes[at].kind).label[language]}
                </th>
              )}
              {row.map((title, i) => (
                <td
                  key={i}
                  data-kind={(lanes?.[at] && laneKindOf(lanes[at].kind).cardKind) ?? place.kind}
                  data-empty={title === "" || undefined}
                >
                  {title}
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
