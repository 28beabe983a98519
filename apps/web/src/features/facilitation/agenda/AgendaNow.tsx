"use client";
import { Button } from "@cojourney/ui";
import { ArrowRight } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { MoveOnQuestion, useMoveOn } from "#features/facilitation/agenda/move-on.tsx";
import { minutesLeft, placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";
import { useStepTitle } from "#features/facilitation/agenda/use-step-title.ts";
import { WhatHappens } from "#features/facilitation/agenda/WhatHappens.tsx";
import { useRoom } from "#features/facilitation/room.tsx";
import { useSecondsLeft } from "#features/facilitation/timer/seconds-left.ts";

/** The step that the room is in as its facilitator needs it, and the one button that moves everybody on. */
export function AgendaNow() {
  const t = useTranslations("facilitation.agenda");
  const titleOf = useStepTitle();
  const { view } = useRoom();
  const place = placeInAgenda(view.agenda);
  const { current, next, previous } = place;
  const moveOn = useMoveOn();
  return (
    <section className="agenda-now" aria-labelledby="agenda-now">
      <p className="agenda-now-place" id="agenda-now">
        {current
          ? t("place", { number: place.number, total: place.total })
          : place.isOver
            ? t("over")
            : t("notBegun")}
      </p>
      {current && (
        <>
          <h3>{titleOf(current)}</h3>
          {current.goal && <p>{current.goal}</p>}
          {current.doneCheck && (
            <p>
              <strong>{t("doneWhen")}</strong> {current.doneCheck}
            </p>
          )}
          {current.notes && (
            <div className="agenda-notes">
              <p className="cj-hint">{t("notesHint")}</p>
              <p>{current.notes}</p>
            </div>
          )}
        </>
      )}
      {!place.isOver && (
        <div className="agenda-move">
          {next && (
            <>
              <p>
                <span className="cj-hint">{place.isAhead ? t("firstIs") : t("thenIs")}</span>{" "}
                <strong>{titleOf(next)}</strong>
              </p>
              <WhatHappens step={next} />
            </>
          )}
          <Button tone="primary" onPress={() => moveOn.to(next)}>
            {place.isAhead ? t("begin") : next ? t("nextStep") : t("end")}
            <ArrowRight aria-hidden size={16} />
          </Button>
          <EndsAbout />
        </div>
      )}
      {current && previous && (
        <Button tone="plain" onPress={() => moveOn.to(previous)}>
          {t("back", { title: titleOf(previous) })}
        </Button>
      )}
      <MoveOnQuestion moveOn={moveOn} />
    </section>
  );
}

/** When the day ends if every step from here on takes its minutes. */
function EndsAbout() {
  const t = useTranslations("facilitation.agenda");
  const format = useFormatter();
  const { board, view } = useRoom();
  const seconds = useSecondsLeft(view.timer, board.workshop.clock);
  const now = useNow({ updateInterval: 10_000 });
  const minutes = minutesLeft(view.agenda, seconds);
  if (minutes === 0) return null;
  const at = format.dateTime(now.getTime() + minutes * 60_000, { timeStyle: "short" });
  return <p className="cj-hint">{t("endsAbout", { at, minutes: Math.round(minutes) })}</p>;
}
