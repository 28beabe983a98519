"use client";
import { IconButton, PopoverButton, VisuallyHidden } from "@cojourney/ui";
import { Pause, Play, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as PlainButton } from "react-aria-components/Button";
import { useRoom } from "#features/facilitation/room.tsx";
import { clockFace, useSecondsLeft } from "#features/facilitation/timer/seconds-left.ts";
import { TimerControls } from "#features/facilitation/timer/TimerControls.tsx";
import { useEndSignal } from "#features/facilitation/timer/use-end-signal.ts";
import "./timer.css";

/** Under so many seconds it says by its colour that the end is near. */
const SOON_S = 60;

/** How long still. Pressed, it shows what one can do about that. */
export function TimerStrip() {
  const t = useTranslations("facilitation.timer");
  const { board, view, role, ask } = useRoom();
  const { timer } = view;
  const seconds = useSecondsLeft(timer, board.workshop.clock);
  useEndSignal(timer, seconds);
  const isPaused = timer !== null && timer.endsAt === null;
  const look =
    seconds === null || isPaused
      ? "still"
      : seconds === 0
        ? "up"
        : seconds <= SOON_S
          ? "soon"
          : "runs";
  return (
    <>
      {role === "facilitator" && timer && seconds !== 0 && (
        <IconButton
          name={isPaused ? t("resume") : t("pause")}
          onPress={() => void ask({ type: isPaused ? "resumeTimer" : "pauseTimer" })}
        >
          {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        </IconButton>
      )}
      <PopoverButton
        name={t("name")}
        trigger={
          <PlainButton className="timer-face" data-look={look}>
            <Timer aria-hidden size={16} />
            <VisuallyHidden>{t("name")}</VisuallyHidden>
            {seconds === null ? (
              <span>{t("start")}</span>
            ) : (
              <span role="timer">{seconds === 0 ? t("up") : clockFace(seconds)}</span>
            )}
            {isPaused && <span className="cj-hint">{t("paused")}</span>}
          </PlainButton>
        }
      >
        <TimerControls />
      </PopoverButton>
    </>
  );
}
