"use client";
import { laneKindOf, type Language } from "@cojourney/journey-model";
import type { AgendaStep } from "@cojourney/journey-model/workshop";
import { Clock, Focus, Lock, LockOpen } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { modeIcons } from "#features/facilitation/agenda/mode-icons.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { useRoster } from "#features/share/index.ts";
import "./what-happens.css";

/** What changes for everybody the moment the room goes to a step. */
export function WhatHappens({ step }: { readonly step: AgendaStep }) {
  const t = useTranslations("facilitation.agenda");
  const groups = useTranslations("access.groups");
  const locale = useLocale();
  const { board } = useRoom();
  const { locks } = useRoster(board.roster);
  const language: Language = locale === "nl" ? "nl" : "en";
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const Mode = modeIcons[step.mode];
  const isPrivate = step.mode === "writePrivately";
  return (
    <ul className="what-happens">
      <li>
        <Mode aria-hidden />
        {t(`happens.${step.mode}`)}
        {isPrivate && ` ${step.isAnonymous ? t("happens.anonymous") : t("happens.named")}`}
      </li>
      {step.minutes > 0 && (
        <li>
          <Clock aria-hidden />
          {t("happens.timer", { minutes: step.minutes })}
        </li>
      )}
      {step.laneKinds.length > 0 && (
        <li>
          <Focus aria-hidden />
          {t("happens.focus", {
            lanes: list.format(step.laneKinds.map((kind) => laneKindOf(kind).label[language])),
          })}
        </li>
      )}
      {step.locks.length > 0 ? (
        <li>
          <Lock aria-hidden />
          {t("happens.locks", { what: list.format(step.locks.map((group) => groups(group))) })}
        </li>
      ) : (
        locks.length > 0 && (
          <li>
            <LockOpen aria-hidden />
            {t("happens.unlocks")}
          </li>
        )
      )}
    </ul>
  );
}
