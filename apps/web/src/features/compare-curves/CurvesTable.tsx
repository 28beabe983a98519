"use client";
import { useTranslations } from "next-intl";
import type { CurveComparison } from "@cojourney/journey-model";
import { useJourneyName } from "#features/compare-curves/use-journey-name.ts";

/** The numbers of the picture: a row per phase, a column per journey. */
export function CurvesTable({ comparison }: { readonly comparison: CurveComparison }) {
  const t = useTranslations("compare");
  const unnamed = useTranslations("map.unnamed");
  const nameOf = useJourneyName();
  const { columns, curves } = comparison;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a small screen it scrolls, also by key
    <div className="compare-table" tabIndex={0} role="group" aria-label={t("table")}>
      <table>
        <caption>{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("phase")}</th>
            {curves.map(({ outline }) => (
              <th key={outline.journey.id} scope="col">
                {nameOf(outline)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ title }, column) => (
            <tr key={column}>
              <th scope="row">{title.trim() || unnamed("phase", { number: column + 1 })}</th>
              {curves.map(({ outline, points }) => {
                const here = points.filter((point) => point.column === column);
                return (
                  <td key={outline.journey.id}>
                    {here.length === 0 && <span aria-label={t("none")}>–</span>}
                    {here.map(({ emotion, stepTitle }, i) => (
                      <p key={i}>
                        <b>{signed(emotion.score)}</b>{" "}
                        {[stepTitle.trim(), emotion.label.trim()].filter(Boolean).join(": ")}
                      </p>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A minus as it is printed, and a plus, so that +1 is not read as a rank. */
function signed(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace("-", "−");
}
