"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";
import { clockFace, useSecondsLeft } from "#features/facilitation/timer/seconds-left.ts";
import { TimerControls } from "#features/facilitation/timer/TimerControls.tsx";

/** The timer, large, with all that a facilitator does with it. */
export function TimerPanel() {
  const t = useTranslations("facilitation.timer");
  const { board, view } = useRoom();
  const seconds = useSecondsLeft(view.timer, board.workshop.clock);
  return (
    <>
      <p className="timer-large" role="timer">
        {seconds === null ? t("none") : seconds === 0 ? t("up") : clockFace(seconds)}
      </p>
      <TimerControls />
    </>
  );
}
