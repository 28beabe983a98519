import type { AgendaStep, AgendaStepFields } from "@cojourney/journey-model/workshop";
import { useTranslations } from "next-intl";

/** What to call a step, also one that nobody gave a title. */
export function useStepTitle(): (step: AgendaStep | AgendaStepFields) => string {
  const t = useTranslations("facilitation.agenda");
  return ({ title }) => title.trim() || t("untitled");
}
