"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Reaction } from "@cojourney/journey-model/workshop";
import { reactionIcons } from "#features/facilitation/signals/reaction-icons.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import "./signals.css";

/** How long a reaction stays, ms. */
const SHOWN_MS = 4_000;
/** With more than so many at once the eldest go. */
const MAX_SHOWN = 8;

interface Shown {
  readonly key: number;
  readonly personId: string;
  readonly reaction: Reaction;
}

/** Reactions as they come in, at the edge of the view, with who shows them; gone after some seconds. */
export function ShownReactions() {
  const t = useTranslations("facilitation.signals");
  const { board, nameOf } = useRoom();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  useEffect(() => {
    let count = 0;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = board.workshop.onReaction(({ personId, reaction }) => {
      const key = ++count;
      setShown((before) => [...before.slice(1 - MAX_SHOWN), { key, personId, reaction }]);
      const timer = setTimeout(() => {
        timers.delete(timer);
        setShown((before) => before.filter((one) => one.key !== key));
      }, SHOWN_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [board]);

  return (
    // A stream of them would drown out everything else: a screen reader finds them here and is not told.
    <ul className="shown-reactions" aria-label={t("shown")} hidden={shown.length === 0}>
      {shown.map(({ key, personId, reaction }) => {
        const Icon = reactionIcons[reaction];
        return (
          <li key={key}>
            <Icon role="img" aria-label={t(`reactions.${reaction}`)} size={20} />
            <bdi>{nameOf(personId)}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
