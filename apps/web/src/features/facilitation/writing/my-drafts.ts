import type { Draft, WorkshopView } from "@cojourney/journey-model/workshop";
import {
  openDraftShelf,
  type DraftShelf,
  type KeptDraft,
} from "#features/facilitation/writing/kept-drafts.ts";
import type { Answer, Roster } from "#sync/roster.ts";
import type { WorkshopStore } from "#sync/workshop.ts";

/** What this person has written for themselves. */
export interface MyDraftsState {
  /** In the order in which they were begun. An empty text is one that is being written in. */
  readonly drafts: readonly Draft[];
  /** Whether the server has all of it, is being sent it, or cannot be reached. */
  readonly saving: "saved" | "sending" | "keptHere";
  /** Cards that came after the writing was stopped: still this person's, and nobody else's. */
  readonly late: readonly Draft[];
}

/** Why a draft was not taken. */
export type DraftRefusal = NonNullable<Answer>;

/**
 * What this person writes for themselves: typed here, kept in this browser at once, and sent to the server, which keeps
 * it for every device of theirs. What was never acknowledged is sent again on return.
 */
export interface MyDrafts {
  now(): MyDraftsState;
  subscribe(listener: () => void): () => void;
  /** So a draft reads from now on; sent when the hand rests. */
  write(draft: Draft): void;
  /** The hand has left a draft: it is sent now, and goes when it is empty. */
  leave(draftId: string): void;
  /** The same for all of them: the page that they were written in goes. */
  leaveAll(): void;
  /** Takes a draft away, also when nobody writes any more: until it is shown it is this person's alone. */
  remove(draft: Draft): void;
  /** Throws a late card away. */
  dismiss(draftId: string): void;
  /** Calls back when the server did not take a draft for another reason than being late. */
  onRefused(listener: (refusal: DraftRefusal) => void): () => void;
  /** Follows the server until the answer is called; any number may ask for it. */
  start(): () => void;
}

/** What the drafts need of a board. */
export interface WritingPlace {
  readonly boardId: string;
  readonly workshop: Pick<WorkshopStore, "view" | "hasHeard" | "subscribe" | "command">;
  readonly roster: Pick<Roster, "reading">;
  readonly journey: { newId(): string };
}

/** How long a hand rests before what it wrote is sent, in ms. */
const REST_MS = 500;
/** How many of the texts that were sent of one draft are remembered, to tell them from those of another device. */
const MAX_KNOWN = 40;

/** A draft that the server has not said to have as it reads here. */
interface Wish extends KeptDraft {
  /** The server has taken it; its news is under way. */
  readonly isTaken: boolean;
  /** The hand is still in it: while it is empty it is not taken away. */
  readonly isHeld: boolean;
}

export function openMyDrafts({ boardId, workshop, roster, journey }: WritingPlace): MyDrafts {
  const listeners = new Set<() => void>();
  const refusalListeners = new Set<(refusal: DraftRefusal) => void>();
  const wishes = new Map<string, Wish>();
  let shelf: DraftShelf | null = null;
  let shelfOf: string | null = null;
  let isSending = false;
  let isUnreachable = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let view: WorkshopView = workshop.view();
  let state = readState();
  let users = 0;
  let stop: (() => void) | undefined;

  function readState(): MyDraftsState {
    const all = [...wishes.values()];
    const open = all.filter(({ isLate }) => !isLate);
    const own = new Map(view.myDrafts.map((draft) => [draft.id, draft]));
    for (const { draft, isHeld } of open)
      if (draft.text.trim() !== "" || isHeld) own.set(draft.id, draft);
      else own.delete(draft.id);
    const isSaved = open.every(
      ({ isTaken, isHeld, draft }) => isTaken || (isHeld && draft.text === ""),
    );
    return {
      drafts: [...own.values()],
      saving: isSaved ? "saved" : isUnreachable ? "keptHere" : "sending",
      late: all.filter(({ isLate }) => isLate).map(({ draft }) => draft),
    };
  }
  function changed(): void {
    state = readState();
    for (const listener of listeners) listener();
  }
  function put(wish: Wish): void {
    wishes.set(wish.draft.id, wish);
    const { isTaken: _isTaken, isHeld: _isHeld, ...kept } = wish;
    shelf?.put(kept);
  }
  function drop(draftId: string): void {
    wishes.delete(draftId);
    shelf?.remove(draftId);
  }

  /** What the server has of a draft, as far as it has said so; null for nothing. */
  function onServer(draftId: string): string | null {
    return view.myDrafts.find(({ id }) => id === draftId)?.text ?? null;
  }

  /** Takes from the shelf what this person left there, before a reload or in another tab. */
  function openShelf(): void {
    const { you, role } = roster.reading();
    const personId = you ?? "anybody";
    if (role === null || personId === shelfOf) return;
    shelf = openDraftShelf(boardId, personId);
    shelfOf = personId;
    wishes.clear();
    for (const kept of shelf.all())
      wishes.set(kept.draft.id, { ...kept, isTaken: false, isHeld: false });
  }

  /** The facilitator has ended the writing, and what is handed in at once still counts. */
  const isEnding = (): boolean => typeof view.writing?.stopsAt === "number";

  /** None while the hand does not rest. */
  function nextWish(): Wish | undefined {
    if (rest) return undefined;
    return [...wishes.values()].find(({ isTaken, isLate, isHeld, draft }) => {
      if (isTaken || isLate) return false;
      return !(isHeld && draft.text.trim() === "");
    });
  }

  async function send(): Promise<void> {
    clearTimeout(rest);
    rest = undefined;
    if (isSending) return;
    isSending = true;
    for (let wish = nextWish(); wish; wish = nextWish()) {
      const sent = { ...wish, known: [...wish.known, textOf(wish)].slice(-MAX_KNOWN) };
      put(sent);
      const answer = await workshop.command(commandOf(sent));
      isUnreachable = answer === "Unreachable" || answer === "NotStored";
      // News of the workshop come with every connection, and it is sent again then.
      if (isUnreachable) break;
      settle(sent, answer);
    }
    isSending = false;
    changed();
  }

  function settle(sent: Wish, answer: Answer): void {
    const wish = wishes.get(sent.draft.id);
    // Typed on meanwhile: that is sent when the hand rests.
    if (wish?.draft !== sent.draft) return;
    if (answer === null) put({ ...wish, isTaken: true });
    else {
      beLate(wish);
      if (answer !== "WritingStopped" && answer !== "WritingOver")
        for (const listener of refusalListeners) listener(answer);
    }
    reconcile(false);
    changed();
  }

  /** Nobody will be shown it; what is written in it stays this person's. */
  function beLate(wish: Wish): void {
    if (textOf(wish) === null) drop(wish.draft.id);
    else put({ ...wish, isLate: true, isTaken: false, isHeld: false });
  }

  /** Brings what was written here and what the server has together. `isNews`: it has spoken of the drafts since. */
  function reconcile(isNews: boolean): void {
    const { writing } = view;
    for (const wish of wishes.values()) {
      const { draft, writingId, isTaken, isLate, isHeld } = wish;
      if (isLate) continue;
      const [here, there] = [textOf(wish), onServer(draft.id)];
      const isOver = writing?.id !== writingId || (writing.isStopped && here !== null);
      if (here === there && !(here === null && isHeld)) drop(draft.id);
      else if (isTaken) {
        // After it had taken ours it took another, from another device; or it was revealed.
        if (isNews) drop(draft.id);
      } else if (isOver) beLate(wish);
      else if (there !== null && !wish.known.includes(there)) giveWay(wish);
    }
  }

  /** Another device wrote in the same draft since: the server's stays, and ours becomes a card beside it. */
  function giveWay(wish: Wish): void {
    drop(wish.draft.id);
    if (textOf(wish) === null) return;
    put({ ...wish, draft: { ...wish.draft, id: journey.newId() }, known: [null] });
  }

  function onNews(): void {
    if (!workshop.hasHeard()) return;
    view = workshop.view();
    openShelf();
    reconcile(true);
    changed();
    // It ends: the server waits a moment for what was still being typed.
    if (isEnding()) leaveAll();
    else if (rest) return;
    void send();
  }
  /** A page that goes may never come back. */
  function onHide(): void {
    if (document.visibilityState === "hidden") void send();
  }

  function leave(draftId: string): void {
    const wish = wishes.get(draftId);
    if (!wish || wish.isLate) return;
    // What was begun and emptied before the server ever heard of it needs no word.
    const isNothing = textOf(wish) === null && wish.known.every((text) => text === null);
    if (isNothing) drop(draftId);
    else if (wish.isHeld) put({ ...wish, isHeld: false });
    changed();
    void send();
  }

  function leaveAll(): void {
    for (const [draftId, { isHeld }] of wishes) if (isHeld) leave(draftId);
  }

  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(draft) {
      const { writing } = view;
      if (!writing || writing.isStopped) return;
      const known = wishes.get(draft.id)?.known ?? [onServer(draft.id)];
      put({ writingId: writing.id, draft, known, isLate: false, isTaken: false, isHeld: true });
      clearTimeout(rest);
      rest = setTimeout(() => void send(), isEnding() ? 0 : REST_MS);
      changed();
    },
    leave,
    leaveAll,
    remove(draft) {
      const { writing } = view;
      if (!writing) return;
      const known = wishes.get(draft.id)?.known ?? [onServer(draft.id)];
      const gone = { ...draft, text: "" };
      put({
        writingId: writing.id,
        draft: gone,
        known,
        isLate: false,
        isTaken: false,
        isHeld: false,
      });
      leave(draft.id);
    },
    dismiss(draftId) {
      drop(draftId);
      changed();
    },
    onRefused(listener) {
      refusalListeners.add(listener);
      return () => refusalListeners.delete(listener);
    },
    start() {
      users += 1;
      if (users === 1) {
        const unsubscribe = workshop.subscribe(onNews);
        document.addEventListener("visibilitychange", onHide);
        stop = () => {
          unsubscribe();
          document.removeEventListener("visibilitychange", onHide);
          void send();
        };
        onNews();
      }
      let isOn = true;
      return () => {
        if (!isOn) return;
        isOn = false;
        users -= 1;
        if (users === 0) stop?.();
      };
    },
  };
}

/** What a wish says; null when it takes the draft away. */
function textOf({ draft }: Pick<KeptDraft, "draft">): string | null {
  return draft.text.trim() === "" ? null : draft.text;
}

function commandOf({ writingId, draft }: KeptDraft) {
  return draft.text.trim() === ""
    ? ({ type: "removeDraft", writingId, draftId: draft.id } as const)
    : ({ type: "putDraft", writingId, draft } as const);
}
