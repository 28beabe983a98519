"use client";
import { Button, showToast } from "@cojourney/ui";
import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { createBoard } from "#features/home/create-board.ts";
import { useProblemText } from "#features/home/use-problem-text.ts";

/** Makes a copy of the sample in the language of the page, so that nobody finds another's traces, and goes to it. */
export function OpenSampleButton() {
  const t = useTranslations();
  const language = useLocale();
  const problemText = useProblemText();
  const [isPending, setIsPending] = useState(false);

  const open = async () => {
    setIsPending(true);
    const created = await createBoard({ from: "sample", language });
    if (created.ok) {
      location.assign(`/board/${created.value.id}`);
      return;
    }
    setIsPending(false);
    const title = t("createBoard.sampleProblem");
    showToast({ tone: "problem", title, detail: problemText(created.error) });
  };

  return (
    <Button
      onPress={() => void open()}
      isPending={isPending}
      pendingLabel={t("home.openingSample")}
    >
      {t("home.openSample")}
      <ArrowRight aria-hidden size={16} />
    </Button>
  );
}
