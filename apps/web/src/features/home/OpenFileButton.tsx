"use client";
import { Button, showToast } from "@cojourney/ui";
import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { createBoard } from "#features/home/create-board.ts";
import { useProblemText } from "#features/home/use-problem-text.ts";
import { checkFile, setPendingFile, useReadProblem } from "#features/import/index.ts";

/** Longest title that the server accepts for a new board (protocol/boards.ts). */
const MAX_TITLE = 200;

/** Makes a board for a file and goes to it, where people see what comes in. A file that cannot be read makes none. */
export function OpenFileButton() {
  const t = useTranslations("import.home");
  const locale = useLocale();
  const router = useRouter();
  const readProblem = useReadProblem();
  const createProblem = useProblemText();
  const [isPending, setPending] = useState(false);

  const open = async (file: File) => {
    setPending(true);
    const detail = await openBoardFor(file);
    if (detail === null) return;
    setPending(false);
    showToast({ tone: "problem", title: t("problem"), detail });
  };
  /** Null when the board is being opened, else why not. */
  const openBoardFor = async (file: File): Promise<string | null> => {
    const found = await checkFile(file, locale);
    if (!found.ok) return readProblem(found.error);
    const { title, language } =
      found.value.kind === "board" ? found.value : { title: "", language: locale };
    const name = (title.trim() || file.name.replace(/\.\w+$/u, "")).slice(0, MAX_TITLE);
    const wish = { from: "framework", title: name, framework: "blank", language } as const;
    const created = await createBoard(wish);
    if (!created.ok) return createProblem(created.error);
    setPendingFile(created.value.id, file);
    // Not by the address bar: the file stays in the memory of this page.
    router.push(`/board/${created.value.id}`);
    return null;
  };

  return (
    <FileTrigger
      acceptedFileTypes={[".json", ".xlsx", ".zip", ".csv"]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) void open(file);
      }}
    >
      <Button tone="plain" isPending={isPending} pendingLabel={t("opening")}>
        <FileUp aria-hidden size={16} />
        {t("open")}
      </Button>
    </FileTrigger>
  );
}
