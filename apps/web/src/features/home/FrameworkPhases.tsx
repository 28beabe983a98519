import type { Language } from "@cojourney/journey-model";
import { VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { FrameworkChoice } from "#features/home/framework-choices.ts";
import "./framework-phases.css";

export interface FrameworkPhasesProps {
  readonly framework: FrameworkChoice;
  /** The language that the phases will have on the board, not that of the page. */
  readonly language: Language;
}

/** The phases as the stops of a line, with a way back drawn above it. */
export function FrameworkPhases({ framework, language }: FrameworkPhasesProps) {
  const t = useTranslations("createBoard");
  const { phases, loops } = framework;
  const nameOf = (id: string) => phases.find((phase) => phase.id === id)?.name[language] ?? "";
  const percentTo = (id: string) =>
    (phases.findIndex((phase) => phase.id === id) / phases.length) * 100;
  return (
    <span className="framework-phases">
      {loops.map(({ from, to }) => (
        <span
          key={`${from} ${to}`}
          className="framework-loop"
          style={{ left: `${percentTo(to)}%`, right: `${100 - percentTo(from)}%` }}
        >
          <VisuallyHidden>{t("loop", { from: nameOf(from), to: nameOf(to) })}</VisuallyHidden>
        </span>
      ))}
      {phases.map((phase) => (
        <span key={phase.id} className="framework-phase" lang={language}>
          {phase.name[language] || t("blankPhases")}
        </span>
      ))}
    </span>
  );
}
