"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button as PlainButton } from "react-aria-components/Button";
import { NextStepButton } from "#features/facilitation/agenda/NextStepButton.tsx";
import { placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";
import { useStepTitle } from "#features/facilitation/agenda/use-step-title.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import "./agenda-strip.css";

/** Where the room is, what to do in one sentence, and what comes next; pressed, it opens the agenda. */
export function AgendaStrip() {
  const t = useTranslations("facilitation.agenda");
  const titleOf = useStepTitle();
  const { view, role, voice, setOpenTool } = useRoom();
  const { current, number, total, next } = placeInAgenda(view.agenda);

  const said =
    current && t("spoken", { number, total, title: titleOf(current), task: current.task });
  useEffect(() => {
    if (said) voice.say(said);
  }, [said, voice]);

  return (
    <>
      <PlainButton className="agenda-strip" onPress={() => setOpenTool("agenda")}>
        <span className="agenda-strip-place">
          {current ? t("place", { number, total }) : t("notBegun")}
        </span>
        {current && <strong className="agenda-strip-title">{titleOf(current)}</strong>}
        {current?.task && <span className="agenda-strip-task">{current.task}</span>}
        {current && next && (
          <span className="agenda-strip-next">{t("then", { title: titleOf(next) })}</span>
        )}
      </PlainButton>
      {role === "facilitator" && <NextStepButton />}
    </>
  );
}
