import type * as Y from "yjs";
import { inOneTransaction, isNews, mergeUpdates } from "./apply-checked.ts";
import type { Taken } from "./edit-judge.ts";
import type { Edit } from "./edit.ts";

/** Judges and applies one edit within a transaction; null for one that does not count any more. */
export type TakeIn = (edit: Edit, transaction: Y.Transaction) => Taken | null;

/** An edit and what came of it. */
export interface Application {
  readonly edit: Edit;
  readonly applied: Taken;
}

export type BatchOutcome =
  /** `news` is what the document lacked of all of them, as one update; null for nothing. */
  | {
      readonly type: "Applied";
      readonly applications: readonly Application[];
      readonly news: Uint8Array | null;
    }
  /** The document is broken, by this edit; or by one of them, nobody knows which. */
  | { readonly type: "Broken"; readonly by: Edit | null; readonly cause: unknown };

/** Applies edits in one transaction. */
export function applyTogether(doc: Y.Doc, edits: readonly Edit[], takeIn: TakeIn): BatchOutcome {
  const applications: Application[] = [];
  const told = inOneTransaction(doc, (transaction) => {
    for (const edit of edits) {
      const applied = takeIn(edit, transaction);
      if (!applied) continue;
      applications.push({ edit, applied });
      if (applied.type === "DocumentBroken") break;
    }
    return applications.some(({ applied }) => isNews(applied));
  });
  const last = applications.at(-1);
  if (last?.applied.type === "DocumentBroken")
    return { type: "Broken", by: last.edit, cause: last.applied.cause };
  if (told.type === "DocumentBroken") return { type: "Broken", by: null, cause: told.cause };
  return { type: "Applied", applications, news: told.news };
}

/** Applies edits in a transaction each, which tells who broke the document. */
export function applyOneByOne(doc: Y.Doc, edits: readonly Edit[], takeIn: TakeIn): BatchOutcome {
  const applications: Application[] = [];
  const news: Uint8Array[] = [];
  for (const edit of edits) {
    const outcome = applyTogether(doc, [edit], takeIn);
    if (outcome.type === "Broken") return { ...outcome, by: edit };
    applications.push(...outcome.applications);
    if (outcome.news) news.push(outcome.news);
  }
  return { type: "Applied", applications, news: mergeUpdates(news) };
}
