import type { WorkshopView } from "@cojourney/journey-model/workshop";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useRoom } from "#features/facilitation/room.tsx";
import { ring } from "#features/facilitation/timer/ring.ts";
import { isSoundOn } from "#features/facilitation/timer/sound-choice.ts";

/** A device that slept through the end rings no more once this has passed, ms. */
const TOO_LATE_MS = 20_000;
const LAST_MINUTE_S = 60;

/** Says that a timer is up, and that its last minute begins, to who was there while it ran; and rings softly. */
export function useEndSignal(timer: WorkshopView["timer"], seconds: number | null): void {
  const t = useTranslations("facilitation.timer");
  const { board, voice } = useRoom();
  const before = useRef<number | null>(null);
  const endsAt = timer?.endsAt ?? null;

  useEffect(() => {
    const was = before.current;
    before.current = endsAt === null ? null : seconds;
    if (seconds === null || was === null || was <= seconds) return;
    if (was > LAST_MINUTE_S && seconds <= LAST_MINUTE_S && seconds > 0) voice.say(t("lastMinute"));
    if (seconds > 0 || was === 0) return;
    voice.say(t("up"));
    const lateMs = board.workshop.clock.nowMs() - (endsAt ?? 0);
    if (lateMs < TOO_LATE_MS && isSoundOn()) void ring();
  }, [seconds, endsAt, board, voice, t]);
}
