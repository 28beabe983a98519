import { showToast } from "@cojourney/ui";
import type { useTranslations } from "next-intl";

/** Says that what was asked for did not happen, and what to do. */
export function tellProblem(t: ReturnType<typeof useTranslations<"share">>): void {
  showToast({ tone: "problem", title: t("notDone"), detail: t("notDoneDetail") });
}
