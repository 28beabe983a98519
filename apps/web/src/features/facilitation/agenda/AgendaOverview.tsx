"use client";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";
import { useStepTitle } from "#features/facilitation/agenda/use-step-title.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import "./agenda-panel.css";

/** The agenda as everybody may read it: what was, what is to be done now, what comes. */
export function AgendaOverview() {
  const t = useTranslations("facilitation.agenda");
  const titleOf = useStepTitle();
  const { view } = useRoom();
  const { steps, doneIds } = view.agenda;
  const { current } = placeInAgenda(view.agenda);
  return (
    <ol className="agenda-overview">
      {steps.map((step, i) => {
        const isCurrent = step === current;
        const isDone = !isCurrent && doneIds.includes(step.id);
        return (
          <li
            key={step.id}
            data-done={isDone || undefined}
            aria-current={isCurrent ? "step" : undefined}
          >
            <span className="agenda-number" aria-hidden>
              {isDone ? <Check size={14} /> : i + 1}
            </span>
            <div>
              <p>
                <strong>{titleOf(step)}</strong>
                {step.minutes > 0 && (
                  <span className="cj-hint"> {t("minutes", { count: step.minutes })}</span>
                )}
                {isDone && <span className="cj-hint"> {t("done")}</span>}
              </p>
              {isCurrent && step.goal && <p className="cj-hint">{step.goal}</p>}
              {isCurrent && step.task && <p>{step.task}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
