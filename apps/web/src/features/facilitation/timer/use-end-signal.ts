import type { WorkshopView } from "@cojourney/journey-model/workshop";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useRoom } from "#features/facilitation/room.tsx";
import { ring } from "#features/facilitation/timer/ring.ts";
import { isSoundOn } from "#features/facilitation/timer/sound-choice.ts";

/** A device that slept through the end rings no more once this has passed, ms. */
const TOO_LATE_MS = 20_000;
const LAST_MINUTE_S = 60;

/** What to say when a running timer goes from so many seconds to fewer; nothing to who did not see it run. */
export function signalBetween(was: number | null, now: number | null): "lastMinute" | "up" | null {
  if (was === null || now === null || now >= was) return null;
  if (now === 0) return "up";
  return was > LAST_MINUTE_S && now <= LAST_MINUTE_S ? "lastMinute" : null;
}

/** Says that a timer is up, and that its last minute begins, to who was there while it ran; and rings softly. */
export function useEndSignal(timer: WorkshopView["timer"], seconds: number | null): void {
  const t = useTranslations("facilitation.timer");
  const { board, voice } = useRoom();
  const before = useRef<number | null>(null);
  const endsAt = timer?.endsAt ?? null;

  useEffect(() => {
    const signal = signalBetween(before.current, seconds);
    before.current = endsAt === null ? null : seconds;
    if (signal === null) return;
    voice.say(t(signal));
    const lateMs = board.workshop.clock.nowMs() - (endsAt ?? 0);
    if (signal === "up" && lateMs < TOO_LATE_MS && isSoundOn()) void ring();
  }, [seconds, endsAt, board, voice, t]);
}
