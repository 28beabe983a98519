import { z } from "zod";
import { Draft } from "@cojourney/journey-model/workshop";

/** What somebody wrote for themselves and the server has not said to have; kept in this browser until it does. */
export const KeptDraft = z.object({
  /** In which private writing. */
  writingId: z.string(),
  /** An empty text: it is taken away. */
  draft: Draft,
  /**
   * What the server had when this was begun, and all that it was sent since; null for no such draft. Anything else
   * it has now was written elsewhere.
   */
  known: z.array(z.string().nullable()),
  /** The writing was stopped before this was handed in: nobody will ever be shown it. */
  isLate: z.boolean(),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** Where drafts of one person on one board are kept. A draft is an entry of its own: two tabs never write over each other. */
export interface DraftShelf {
  all(): readonly KeptDraft[];
  put(kept: KeptDraft): void;
  remove(draftId: string): void;
}

const prefixOf = (boardId: string) => `cojourney/draft/${boardId}/`;

/** Opens the drafts that this browser keeps of somebody; of nobody else's. */
export function openDraftShelf(boardId: string, personId: string): DraftShelf {
  const prefix = `${prefixOf(boardId)}${personId}/`;
  return {
    all: () => keysWith(prefix).flatMap((key) => read(key) ?? []),
    put(kept) {
      try {
        localStorage.setItem(prefix + kept.draft.id, JSON.stringify(kept));
      } catch {
        // A private window may refuse storage; the draft still goes to the server.
      }
    },
    remove(draftId) {
      try {
        localStorage.removeItem(prefix + draftId);
      } catch {
        // Where nothing can be kept nothing has to go.
      }
    },
  };
}

/** Whether this browser keeps anything that was written on a board and not handed in. */
export function hasKeptDrafts(boardId: string): boolean {
  return keysWith(prefixOf(boardId)).length > 0;
}

/** Throws away whatever this browser keeps of drafts on a board, whosever they are. */
export function forgetKeptDrafts(boardId: string): void {
  for (const key of keysWith(prefixOf(boardId))) localStorage.removeItem(key);
}

function keysWith(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key: string): KeptDraft | null {
  try {
    return KeptDraft.parse(JSON.parse(localStorage.getItem(key) ?? ""));
  } catch {
    return null;
  }
}
