"use client";
import { Button, IconButton } from "@cojourney/ui";
import { ChevronLeft, ChevronRight, Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePresenting } from "#features/facilitation/presenting/presenting-state.ts";
import { useFollowerCount } from "#features/facilitation/presenting/use-follower-count.ts";
import { usePlaceName } from "#features/facilitation/presenting/use-place-name.ts";
import { useWalk } from "#features/facilitation/presenting/use-walk.ts";
import { useWalkKeys } from "#features/facilitation/presenting/use-walk-keys.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import "./presenter-strip.css";

/** Whoever presents sees how many are with them, and leads on from here. */
export function PresenterStrip() {
  const t = useTranslations("presenting");
  const { board, view, ask } = useRoom();
  const { isWalking } = usePresenting(board);
  const followers = useFollowerCount(board);
  const nameOf = usePlaceName(board, view.spotlight !== null);
  const walk = useWalk();
  const name = view.spotlight && nameOf(view.spotlight);
  const stop = () => {
    if (isWalking) walk.end();
    void ask({ type: "present", isOn: false });
  };
  useWalkKeys(isWalking, walk.go, stop);
  return (
    <div className="presenter-strip">
      <Presentation aria-hidden />
      <span>{t("everyone.count", followers)}</span>
      {isWalking && (
        <span className="presenter-walk" role="group" aria-label={t("walk.name")}>
          <IconButton name={t("walk.previous")} shortcut="←" onPress={() => walk.go("previous")}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <span className="presenter-walk-place">
            {name ?? t("walk.begin")}
            <span className="cj-hint">
              {t("walk.of", { index: walk.index, count: walk.count })}
            </span>
          </span>
          <IconButton name={t("walk.next")} shortcut="→" onPress={() => walk.go("next")}>
            <ChevronRight aria-hidden />
          </IconButton>
        </span>
      )}
      {!isWalking && <Button onPress={walk.begin}>{t("walk.begin")}</Button>}
      <Button onPress={stop}>{t("everyone.stop")}</Button>
    </div>
  );
}
