"use client";
import {
  cellKey,
  laneKindOf,
  type Card,
  type CardId,
  type JourneyOutline,
  type Language,
} from "@cojourney/journey-model";
import { VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";

export interface KeptMapProps {
  readonly outline: JourneyOutline;
  /** Of the board, for names that nobody wrote. */
  readonly language: Language;
  /** Cards that are not on the board any more: they are marked. */
  readonly goneIds: ReadonlySet<CardId>;
  /** Of the journey. */
  readonly name: string;
}

/** A journey as it was, as a table to look at. */
export function KeptMap({ outline, language, goneIds, name }: KeptMapProps) {
  const t = useTranslations("map.unnamed");
  const words = useTranslations("keptStates");
  const { phases, steps, lanes, cards, unplaced } = outline;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is cut off must be reached by keys
    <div className="kept-map" role="region" aria-label={name} tabIndex={0}>
      <table lang={language}>
        <thead>
          <tr>
            <th scope="row">{words("phases")}</th>
            {phases
              .filter((phase) => phase.steps.length > 0)
              .map(({ phase, steps: columns }) => (
                <th key={phase.id} scope="colgroup" colSpan={columns.length}>
                  {phase.title.trim() ||
                    t("phase", { number: phases.findIndex((one) => one.phase === phase) + 1 })}
                </th>
              ))}
          </tr>
          <tr>
            <th scope="row">{words("steps")}</th>
            {steps.map(({ step }, at) => (
              <th key={step.id} scope="col">
                {step.title.trim() || t("step", { number: at + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => {
            const kind = laneKindOf(lane.kind);
            return (
              <tr key={lane.id}>
                <th scope="row">{lane.title.trim() || kind.label[language]}</th>
                {steps.map(({ step, emotion }) => (
                  <td key={step.id}>
                    {kind.shows === "emotionCurve" ? (
                      emotion && <KeptEmotion {...emotion} />
                    ) : (
                      <KeptCards
                        cards={cards.get(cellKey(step.id, lane.id)) ?? []}
                        goneIds={goneIds}
                      />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {unplaced.length > 0 && <KeptCards cards={unplaced} goneIds={goneIds} />}
    </div>
  );
}

function KeptEmotion({ score, label }: { readonly score: number; readonly label: string }) {
  return [score > 0 ? `+${score}` : `${score}`.replace("-", "\u2212"), label.trim()]
    .filter(Boolean)
    .join(" ");
}

function KeptCards({
  cards,
  goneIds,
}: {
  readonly cards: readonly Card[];
  readonly goneIds: ReadonlySet<CardId>;
}) {
  const t = useTranslations();
  if (cards.length === 0) return null;
  return (
    <ul>
      {cards.map(({ id, title }) => (
        <li key={id} data-gone={goneIds.has(id) || undefined}>
          {title.trim() || t("map.unnamed.card")}
          {goneIds.has(id) && <VisuallyHidden> ({t("keptStates.gone")})</VisuallyHidden>}
        </li>
      ))}
    </ul>
  );
}
