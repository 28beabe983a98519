import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import type * as Y from "yjs";
import { outlineBoard } from "@cojourney/journey-model";
import { changesBetween, gatherChanges, type LiveChange } from "#features/map-view/live-changes.ts";
import { paceAnnouncements } from "#features/map-view/pace-announcements.ts";
import { phaseName } from "#features/map-view/spoken-names.ts";
import { tellChanges } from "#features/map-view/tell-changes.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { readPeers } from "#sync/presence.ts";

export interface Announcements {
  /** What the one live region says now. */
  readonly text: string;
  readonly say: (text: string) => void;
  /** Whether the last change of the board was made on this screen. */
  readonly wasOwn: () => boolean;
}

/** Tells what the others do, summed up; what this person does is never told. */
export function useAnnouncements(board: BoardConnection): Announcements {
  const t = useTranslations("map");
  const words = useRef(t);
  useEffect(() => {
    words.current = t;
  });
  const [text, setText] = useState("");
  const isOwn = useRef(true);
  /** The same sentence twice is heard twice only when the region differs in between. */
  const say = useCallback(
    (next: string) => setText((before) => (before === next ? `${next}\u00A0` : next)),
    [],
  );

  useEffect(() => {
    const { live, journey, awareness } = board;
    let last = live.reading().board;
    let waiting: ReadonlyMap<string, LiveChange> = new Map();
    const pace = paceAnnouncements(tell);

    function onTransaction(transaction: Y.Transaction): void {
      const now = live.reading().board;
      if (now === last) return;
      isOwn.current = transaction.local;
      if (!transaction.local) {
        waiting = gatherChanges(waiting, changesBetween(last, now, authorOf(transaction)));
        if (waiting.size > 0) pace.happened();
      }
      last = now;
    }
    function tell(): void {
      const people = new Map(readPeers(awareness).map(({ clientId, name }) => [clientId, name]));
      const outlines = outlineBoard(last);
      const sentences = tellChanges(words.current, waiting.values(), {
        person: (clientId) => people.get(clientId) || null,
        phase: (phaseId) => {
          const outline = outlines.find((one) => one.phases.some((p) => p.phase.id === phaseId));
          const phase = outline?.phases.find((one) => one.phase.id === phaseId)?.phase;
          return outline && phase ? phaseName(words.current, outline, phase) : null;
        },
      });
      waiting = new Map();
      if (sentences.length > 0) say(`${sentences.join(". ")}.`);
    }
    journey.doc.on("afterTransaction", onTransaction);
    return () => {
      journey.doc.off("afterTransaction", onTransaction);
      pace.close();
    };
  }, [board, say]);

  return { text, say, wasOwn: useCallback(() => isOwn.current, []) };
}

/** Who wrote what came in: the one client whose clock went on. Who only deleted does not show. */
function authorOf({ beforeState, afterState }: Y.Transaction): number | null {
  const writers = [...afterState].filter(([id, clock]) => clock > (beforeState.get(id) ?? 0));
  const [writer] = writers;
  return writer && writers.length === 1 ? writer[0] : null;
}
