import { useTranslations } from "next-intl";
import type { CreateProblem } from "#features/home/create-board.ts";

/** Says what went wrong with making a board, and what to do. */
export function useProblemText(): (problem: CreateProblem) => string {
  const t = useTranslations("createBoard.problems");
  return (problem) => {
    switch (problem.type) {
      case "Unreachable":
        return t("unreachable");
      case "Refused":
        return t("refused", { message: problem.message });
      case "Unexpected":
        return t("unexpected");
    }
  };
}
