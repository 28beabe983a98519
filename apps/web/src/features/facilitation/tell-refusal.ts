import { showToast } from "@cojourney/ui";
import type { useTranslations } from "next-intl";
import type { Answer } from "#sync/roster.ts";

/** Says why the workshop stayed as it was, and what to do; nothing when it is done. */
export function tellRefusal(
  t: ReturnType<typeof useTranslations<"facilitation">>,
  answer: Answer,
): void {
  if (answer) showToast({ tone: "problem", title: t("notDone"), detail: t(`refused.${answer}`) });
}
