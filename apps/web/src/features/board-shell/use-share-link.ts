import { showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface ShareLink {
  /** Copies the address of this page and says so. */
  readonly share: () => void;
  /** The link to show, when the browser does not let us copy; null when there is nothing to show. */
  readonly linkToCopyByHand: string | null;
  readonly done: () => void;
}

/** Shares the board by its link. Browsers give the clipboard to https and localhost only, hence the way by hand. */
export function useShareLink(): ShareLink {
  const t = useTranslations("topBar");
  const [linkToCopyByHand, setLink] = useState<string | null>(null);
  const share = async () => {
    const link = location.href;
    try {
      await navigator.clipboard.writeText(link);
      showToast({ tone: "done", title: t("copied"), detail: t("copiedDetail") });
    } catch {
      setLink(link);
    }
  };
  return { share: () => void share(), linkToCopyByHand, done: () => setLink(null) };
}
