"use client";
import { Checkbox, Dialog, EmptyState } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import {
  compareCurves,
  outlineBoard,
  type Board,
  type JourneyId,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { CurveMark } from "#features/compare-curves/CurveMark.tsx";
import { CurvesPicture } from "#features/compare-curves/CurvesPicture.tsx";
import { CurvesTable } from "#features/compare-curves/CurvesTable.tsx";
import { DISTINCT_LOOKS } from "#features/compare-curves/curve-look.ts";
import { useJourneyName } from "#features/compare-curves/use-journey-name.ts";
import "./compare-curves.css";

/** Of the picture; it is shown as large as the dialog lets it. */
const SIZE = { widthPx: 960, heightPx: 380 };

export interface CompareDialogProps {
  readonly board: Board;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The emotion curves of several journeys in one picture, and the same numbers as a table. It stays live. */
export function CompareDialog({ board, isOpen, onClose }: CompareDialogProps) {
  const t = useTranslations("compare");
  const common = useTranslations("common");
  return (
    <Dialog title={t("title")} isOpen={isOpen} closeName={common("close")} onClose={onClose}>
      <Comparison board={board} />
    </Dialog>
  );
}

function Comparison({ board }: { readonly board: Board }) {
  const t = useTranslations("compare");
  const nameOf = useJourneyName();
  const outlines = useMemo(() => outlineBoard(board), [board]);
  const [left, setLeft] = useState<ReadonlySet<JourneyId>>(
    () => new Set(outlines.slice(DISTINCT_LOOKS).map(({ journey }) => journey.id)),
  );
  const chosen = outlines.filter(({ journey }) => !left.has(journey.id));
  const comparison = useMemo(() => compareCurves(chosen, SIZE), [chosen]);

  if (outlines.length < 2)
    return <EmptyState title={t("onlyOne.title")}>{t("onlyOne.text")}</EmptyState>;

  function choose({ journey }: JourneyOutline, isOn: boolean): void {
    const next = new Set(left);
    if (isOn) next.delete(journey.id);
    else next.add(journey.id);
    setLeft(next);
  }
  return (
    <div className="compare-curves">
      <fieldset className="compare-legend">
        <legend className="cj-label">{t("journeys")}</legend>
        {outlines.map((outline) => {
          const at = chosen.indexOf(outline);
          return (
            <div key={outline.journey.id} className="compare-legend-entry">
              <Checkbox
                label={nameOf(outline)}
                isSelected={at !== -1}
                onChange={(isOn) => choose(outline, isOn)}
              />
              {at !== -1 && <CurveMark index={at} color={outline.persona?.color ?? "teal"} />}
              {at !== -1 && comparison.curves[at]?.points.length === 0 && (
                <span className="cj-hint">{t("noScores")}</span>
              )}
            </div>
          );
        })}
      </fieldset>
      {chosen.length === 0 ? (
        <p className="cj-hint">{t("noneChosen")}</p>
      ) : (
        <>
          <CurvesPicture comparison={comparison} />
          <CurvesTable comparison={comparison} />
        </>
      )}
    </div>
  );
}
