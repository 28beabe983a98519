"use client";
import { Button, Checkbox } from "@cojourney/ui";
import { Pause, Play, Plus, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@cojourney/ui";
import { useRoom } from "#features/facilitation/room.tsx";
import { useSoundChoice } from "#features/facilitation/timer/sound-choice.ts";
import "./timer.css";

const MINUTE_MS = 60_000;
/** Lengths that are one press away, minutes. */
const LENGTHS = [1, 3, 5, 10, 15, 20];

/** What one can do about the timer: lead it, for facilitators, and hear its end or not. */
export function TimerControls() {
  const t = useTranslations("facilitation.timer");
  const { view, role, ask } = useRoom();
  const { timer } = view;
  const [isSoundOn, setSound] = useSoundChoice();
  return (
    <div className="timer-controls">
      {role === "facilitator" && timer && (
        <div className="workshop-row">
          {timer.endsAt === null ? (
            <Button onPress={() => void ask({ type: "resumeTimer" })}>
              <Play aria-hidden size={16} />
              {t("resume")}
            </Button>
          ) : (
            <Button onPress={() => void ask({ type: "pauseTimer" })}>
              <Pause aria-hidden size={16} />
              {t("pause")}
            </Button>
          )}
          <Button onPress={() => void ask({ type: "addTime", ms: MINUTE_MS })}>
            <Plus aria-hidden size={16} />
            {t("addMinute")}
          </Button>
          <Button onPress={() => void ask({ type: "endTimer" })}>
            <Square aria-hidden size={16} />
            {t("end")}
          </Button>
        </div>
      )}
      {role === "facilitator" && <StartTimer isAnew={timer !== null} />}
      <Checkbox label={t("sound")} isSelected={isSoundOn} onChange={setSound} />
    </div>
  );
}

function StartTimer({ isAnew }: { readonly isAnew: boolean }) {
  const t = useTranslations("facilitation.timer");
  const { ask } = useRoom();
  const [minutes, setMinutes] = useState("");
  const read = Number(minutes.replace(",", "."));
  const isRight = minutes.trim() === "" || (read >= 0.1 && read <= 600);
  const start = (length: number) =>
    void ask({ type: "startTimer", lengthMs: Math.round(length * MINUTE_MS) });
  return (
    <div className="workshop-part" role="group" aria-label={isAnew ? t("startAnew") : t("start")}>
      <p className="cj-hint">{isAnew ? t("startAnew") : t("start")}</p>
      <div className="timer-lengths">
        {LENGTHS.map((length) => (
          <Button
            key={length}

            onPress={() => start(length)}
          >
            {t("short", { count: length })}
          </Button>
        ))}
      </div>
      <form
        className="timer-own"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight && minutes.trim() !== "") start(read);
        }}
      >
        <TextField
          label={t("own")}
          value={minutes}
          onChange={setMinutes}
          inputMode="decimal"
          autoComplete="off"
          error={isRight ? undefined : t("ownWrong")}
        />
        <Button type="submit" isDisabled={minutes.trim() === "" || !isRight}>
          {t("go")}
        </Button>
      </form>
    </div>
  );
}
