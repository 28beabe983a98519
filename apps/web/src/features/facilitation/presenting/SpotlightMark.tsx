"use client";
import { VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Following } from "#features/presence/index.ts";
import { usePlaceName } from "#features/facilitation/presenting/use-place-name.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Room between what is shown and its mark, CSS px. */
const MARGIN_PX = 6;

export interface SpotlightMarkProps {
  readonly following: Following;
  /** Whether this person and the presenter look at the same: then all around it steps back. */
  readonly isTogether: boolean;
}

/** Brings what everybody is shown into view, says it, and marks it while it is. */
export function SpotlightMark({ following, isTogether }: SpotlightMarkProps) {
  const t = useTranslations("presenting");
  const { board, view } = useRoom();
  const { spotlight } = view;
  const nameOf = usePlaceName(board, spotlight !== null);
  const mark = useRef<HTMLDivElement>(null);
  const key = spotlight && JSON.stringify(spotlight);
  const { guide } = board;
  /** On two canvases the follower sees what the leader sees, who is taken there too. */
  const leaderView = useRef<string | null>(null);
  useEffect(() => {
    leaderView.current = following.leader?.activity.view ?? null;
  });

  useEffect(() => {
    if (key === null || !spotlight) return;
    const isLed = leaderView.current === "canvas" && guide.whereabouts()?.pagePointAt(0, 0);
    if (!isLed) guide.show({ type: "spot", place: spotlight });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all of it
  }, [guide, key]);

  useEffect(() => {
    if (key === null || !spotlight) return undefined;
    let frame = 0;
    function follow(): void {
      const there = guide.whereabouts();
      if (spotlight && mark.current) {
        placeOver(mark.current, there?.boxOf(spotlight));
        // In a map only the heading of a phase or a step is marked: what stands under it must not step back.
        const isSmall = spotlight.kind === "card" || spotlight.kind === "cell";
        mark.current.toggleAttribute("data-whole", isSmall || Boolean(there?.pagePointAt(0, 0)));
      }
      frame = requestAnimationFrame(follow);
    }
    follow();
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says all of it
  }, [guide, key]);

  const name = spotlight && nameOf(spotlight);
  return (
    <>
      {spotlight && (
        <div className="spotlight-area" aria-hidden>
          <div
            ref={mark}
            className="spotlight-mark"
            data-together={isTogether || undefined}
            hidden
          />
        </div>
      )}
      <output>
        <VisuallyHidden>{name !== null && t("spotlight.is", { name })}</VisuallyHidden>
      </output>
    </>
  );
}

interface ScreenBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** By hand and each frame: the view below moves without React. */
function placeOver(mark: HTMLElement, box: ScreenBox | null | undefined): void {
  const area = mark.parentElement?.getBoundingClientRect();
  if (!box || !area) {
    mark.hidden = true;
    return;
  }
  mark.hidden = false;
  mark.style.transform = `translate(${box.x - area.x - MARGIN_PX}px, ${box.y - area.y - MARGIN_PX}px)`;
  mark.style.width = `${box.w + 2 * MARGIN_PX}px`;
  mark.style.height = `${box.h + 2 * MARGIN_PX}px`;
}
