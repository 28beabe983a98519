"use client";
import type { ImportPlan } from "@cojourney/journey-export";
import { useTranslations } from "next-intl";
import { laneKindOf, type Board, type Language } from "@cojourney/journey-model";
import type { Planned } from "#features/import/importer-messages.ts";

export interface PlanViewProps {
  readonly state: Planned;
  readonly content: Board;
  readonly boardLanguage: Language;
}

/** Cards that are shown as they will be; the rest is counted. */
const SHOWN_CARDS = 8;

/** What an import will bring, what not and why. */
export function PlanView({ state: { plan, taken, left }, content, boardLanguage }: PlanViewProps) {
  const t = useTranslations("import");
  const more = plan.left.length - left.length;
  return (
    <div className="import-plan">
      <section aria-label={t("takenTitle")}>
        <h3>{t("takenTitle")}</h3>
        <p aria-live="polite">
          {taken === "" ? t("nothing") : `${taken}.`}
          {plan.replacesStart && ` ${t("replacesStart")}`}
        </p>
        <Cards plan={plan} content={content} boardLanguage={boardLanguage} />
      </section>
      {left.length > 0 && (
        <section aria-label={t("leftTitle", { count: plan.left.length })}>
          <h3>{t("leftTitle", { count: plan.left.length })}</h3>
          <ul>
            {left.map((text, i) => (
              // Two of them may say the same.
              <li key={i}>{text}</li>
            ))}
          </ul>
          {more > 0 && <p className="cj-hint">{t("leftMore", { count: more })}</p>}
        </section>
      )}
    </div>
  );
}

/** The first cards with where they go. */
function Cards({
  plan,
  content,
  boardLanguage,
}: Omit<PlanViewProps, "state"> & { plan: ImportPlan }) {
  const t = useTranslations("import");
  const { cards, steps, lanes } = plan.records;
  if (cards.length === 0) return null;
  const stepTitles = new Map(
    [...content.steps.values(), ...steps].map(({ id, title }) => [id, title]),
  );
  const laneKinds = new Map([...content.lanes.values(), ...lanes].map((lane) => [lane.id, lane]));
  const laneName = (id: (typeof cards)[number]["place"]["laneId"]) => {
    const lane = laneKinds.get(id);
    return lane ? lane.title.trim() || laneKindOf(lane.kind).label[boardLanguage] : "";
  };
  const hidden = cards.length - SHOWN_CARDS;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a small screen it scrolls, also by key
    <div className="import-cards" tabIndex={0} role="group" aria-label={t("preview")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("heads.step")}</th>
            <th scope="col">{t("heads.lane")}</th>
            <th scope="col">{t("heads.card")}</th>
          </tr>
        </thead>
        <tbody>
          {cards.slice(0, SHOWN_CARDS).map(({ id, title, place }) => (
            <tr key={id}>
              <td>{stepTitles.get(place.stepId)}</td>
              <td>{laneName(place.laneId)}</td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className="cj-hint">{t("moreCards", { count: hidden })}</p>}
    </div>
  );
}
