"use client";
import { Button } from "@cojourney/ui";
import { Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Following } from "#features/presence/index.ts";
import { LaserLayer } from "#features/facilitation/presenting/LaserLayer.tsx";
import { presentingOn, usePresenting } from "#features/facilitation/presenting/presenting-state.ts";
import { SpotlightMark } from "#features/facilitation/presenting/SpotlightMark.tsx";
import { SpotlightPicker } from "#features/facilitation/presenting/SpotlightPicker.tsx";
import { usePresenter } from "#features/facilitation/presenting/use-presenter.ts";
import { usePresentingKeys } from "#features/facilitation/presenting/use-presenting-keys.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import "./presenting-stage.css";

/** Over the view, whichever it is: what everybody is shown, who leads, and where people point. */
export function PresentingStage({ following }: { readonly following: Following }) {
  const t = useTranslations("presenting");
  const { board, view, you, nameOf } = useRoom();
  const presenter = usePresenter(following);
  const isPresenting = view.presenterId !== null && view.presenterId === you;
  const { stop } = following;
  const { isPresentingHere } = usePresenting(board);
  usePresentingKeys();
  useEffect(() => {
    // Who leads everybody follows nobody, or the room would go in circles.
    if (isPresenting) stop();
    return () => {
      if (isPresenting) presentingOn(board).set({ isPresentingHere: false, isWalking: false });
    };
  }, [board, isPresenting, stop]);
  const isHere = isPresenting && isPresentingHere;
  useEffect(() => {
    if (!isHere) return undefined;
    board.awareness.setLocalStateField("presents", true);
    return () => board.awareness.setLocalStateField("presents", false);
  }, [board.awareness, isHere]);

  return (
    <>
      <SpotlightMark
        following={following}
        isTogether={isPresenting || presenter?.isFollowed === true}
      />
      <LaserLayer />
      <SpotlightPicker />
      <div className="presenter-place" role="status">
        {presenter && !presenter.isFollowed && (
          <div className="presenter-banner" data-covers-board>
            <Presentation aria-hidden />
            <span>{t("presents", { name: nameOf(presenter.id) })}</span>
            <Button onPress={presenter.back}>{t("back", { name: nameOf(presenter.id) })}</Button>
          </div>
        )}
      </div>
    </>
  );
}
