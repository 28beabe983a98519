"use client";
import type { FrameworkId, Language } from "@cojourney/journey-model";
import { Button, RadioCards, SegmentedChoice, TextField } from "@cojourney/ui";
import { TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import { createBoard } from "#features/home/create-board.ts";
import type { FrameworkChoice } from "#features/home/framework-choices.ts";
import { FrameworkPhases } from "#features/home/FrameworkPhases.tsx";
import { useProblemText } from "#features/home/use-problem-text.ts";

/** Longest title that the server accepts for a new board, in UTF-16 code units (protocol/boards.ts). */
const MAX_TITLE = 200;

const languages = [
  { id: "en", label: "English", lang: "en" },
  { id: "nl", label: "Nederlands", lang: "nl" },
] as const;

export interface CreateBoardFormProps {
  readonly frameworks: readonly FrameworkChoice[];
}

/** Makes a board and goes to it. Whatever goes wrong, what was filled in stays. */
export function CreateBoardForm({ frameworks }: CreateBoardFormProps) {
  const t = useTranslations("createBoard");
  const locale = useLocale();
  const problemText = useProblemText();
  const titleId = useId();
  const [title, setTitle] = useState("");
  const [chosenLanguage, setLanguage] = useState<Language>();
  const [framework, setFramework] = useState<FrameworkId>("five-phase");
  const [titleError, setTitleError] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const language = chosenLanguage ?? locale;

  const titleErrorOf = (text: string) => {
    if (text === "") return t("problems.titleMissing");
    if (text.length > MAX_TITLE) return t("problems.titleTooLong", { max: MAX_TITLE });
    return undefined;
  };

  const create = async () => {
    const name = title.trim();
    const error = titleErrorOf(name);
    setTitleError(error);
    if (error) {
      document.getElementById(titleId)?.focus();
      return;
    }
    setIsPending(true);
    setProblem(undefined);
    const created = await createBoard({ from: "framework", title: name, framework, language });
    if (created.ok) {
      location.assign(`/board/${created.value.id}`);
      return;
    }
    setIsPending(false);
    setProblem(problemText(created.error));
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isPending) void create();
  };

  const cards = frameworks.map((choice) => ({
    id: choice.id,
    name: choice.name[locale],
    explanation: choice.explanation[locale],
    picture: <FrameworkPhases framework={choice} language={language} />,
  }));

  return (
    <form className="create-board" onSubmit={submit} noValidate>
      <TextField
        id={titleId}
        label={t("title")}
        placeholder={t("titlePlaceholder")}
        value={title}
        onChange={(text) => {
          setTitle(text);
          if (titleError) setTitleError(titleErrorOf(text.trim()));
        }}
        error={titleError}
        autoComplete="off"
      />
      <div className="create-board-language">
        <SegmentedChoice
          label={t("language")}
          options={languages}
          value={language}
          onChange={setLanguage}
        />
        <p className="cj-hint">{t("languageHint")}</p>
      </div>
      <RadioCards label={t("framework")} cards={cards} value={framework} onChange={setFramework} />
      <div className="create-board-end">
        <Button tone="primary" type="submit" isPending={isPending} pendingLabel={t("creating")}>
          {t("create")}
        </Button>
        <p role="alert" className="create-board-problem">
          {problem && (
            <>
              <TriangleAlert aria-hidden />
              <span>
                {t("notCreated")} {problem}
              </span>
            </>
          )}
        </p>
      </div>
    </form>
  );
}
