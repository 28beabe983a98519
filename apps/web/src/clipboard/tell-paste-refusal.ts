import { showToast } from "@cojourney/ui";
import type { useTranslations } from "next-intl";
import type { PasteRefusal } from "#clipboard/paste-plan.ts";
import { MAX_PASTED_CARDS } from "#clipboard/read-pasted.ts";

type PasteWords = ReturnType<typeof useTranslations<"canvas.paste">>;

/** Says why nothing came of a paste, and what to do. */
export function tellPasteRefusal(t: PasteWords, refusal: PasteRefusal): void {
  showToast({ tone: "info", title: wordsOf(t, refusal) });
}

function wordsOf(t: PasteWords, refusal: PasteRefusal): string {
  switch (refusal.type) {
    case "TooManyCards":
      return t("tooMany", { count: refusal.count, max: MAX_PASTED_CARDS });
    case "TooWide":
      return t("tooWide", { columns: refusal.columns, steps: refusal.steps });
    case "TitleTooLong":
      return t("textTooLong", { limit: refusal.limit });
    case "TextTooLong":
      return t("tooLong", { length: refusal.length, limit: refusal.limit });
  }
}
