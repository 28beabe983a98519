import { JourneyId } from "@cojourney/journey-model";

/** Which journeys of a board this person has folded up; kept on this device and never in the document. */
export interface CollapsedJourneys {
  /** A new set whenever it changes. */
  now(): ReadonlySet<JourneyId>;
  toggle(id: JourneyId): void;
  subscribe(listener: () => void): () => void;
}

const openByBoard = new Map<string, CollapsedJourneys>();

/** The folded journeys of a board: the same for every view that asks on this page. */
export function collapsedJourneys(boardId: string): CollapsedJourneys {
  const known = openByBoard.get(boardId);
  if (known) return known;
  const opened = openCollapsedJourneys(boardId);
  openByBoard.set(boardId, opened);
  return opened;
}

function openCollapsedJourneys(boardId: string): CollapsedJourneys {
  const key = `cojourney/collapsed/${boardId}`;
  const listeners = new Set<() => void>();
  let collapsed = kept(key);
  return {
    now: () => collapsed,
    toggle(id) {
      const next = new Set(collapsed);
      if (!next.delete(id)) next.add(id);
      collapsed = next;
      keep(key, next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function kept(key: string): ReadonlySet<JourneyId> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    const ids = Array.isArray(stored) ? stored : [];
    return new Set(ids.flatMap((id) => JourneyId.safeParse(id).data ?? []));
  } catch {
    return new Set();
  }
}

/** Where nothing may be kept, it lasts as long as the page. */
function keep(key: string, ids: ReadonlySet<JourneyId>): void {
  try {
    localStorage.setItem(key, JSON.stringify([...ids]));
  } catch {
    return;
  }
}
