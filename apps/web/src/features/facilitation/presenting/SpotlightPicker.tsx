"use client";
import { Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { presentingOn, usePresenting } from "#features/facilitation/presenting/presenting-state.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** While a facilitator picks what everybody is shown: the next press on the board is that, and does nothing else. */
export function SpotlightPicker() {
  const t = useTranslations("presenting");
  const { board, ask } = useRoom();
  const { isPicking } = usePresenting(board);
  const end = () => presentingOn(board).set({ isPicking: false });

  useEffect(() => {
    if (!isPicking) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      presentingOn(board).set({ isPicking: false });
    }
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isPicking, board]);

  if (!isPicking) return null;
  return (
    <div className="spotlight-picker">
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- by keys it is Alt+S, which the words beside it say */}
      <div
        className="spotlight-picker-area"
        onClick={({ currentTarget, clientX, clientY }) => {
          // What lies under this area is asked for, not the area.
          currentTarget.style.pointerEvents = "none";
          const place = board.guide.whereabouts()?.placeAt(clientX, clientY);
          currentTarget.style.pointerEvents = "";
          end();
          if (place) void ask({ type: "spotlight", place });
        }}
      />
      <div className="presenter-banner" role="status">
        <span>{t("spotlight.pick")}</span>
        <Button onPress={end}>{t("spotlight.pickNothing")}</Button>
      </div>
    </div>
  );
}
