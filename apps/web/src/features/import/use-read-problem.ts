import { useTranslations } from "next-intl";
import type { ReadProblem } from "#features/import/importer-messages.ts";

/** Says why a file cannot be imported, and what to do. */
export function useReadProblem(): (problem: ReadProblem) => string {
  const t = useTranslations("import.problems");
  return (problem) => (problem.kind === "refused" ? problem.text : t(problem.kind));
}
