"use client";
import type { KeptReason, KeptState } from "@cojourney/journey-model/protocol";
import { Button, IconButton } from "@cojourney/ui";
import {
  BookmarkCheck,
  Eye,
  History,
  ListTodo,
  Trash2,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useStateName } from "#features/facilitation/kept-states/use-state-name.ts";

const icons: Readonly<Record<KeptReason, LucideIcon>> = {
  agendaStep: ListTodo,
  reveal: Eye,
  massRemoval: TriangleAlert,
  restore: History,
  byHand: BookmarkCheck,
};

export interface KeptStateRowProps {
  readonly state: KeptState;
  readonly onShow: () => void;
  readonly onRemove: () => void;
}

/** One kept state: why it is there, when that was, and how much was on the board. */
export function KeptStateRow({ state, onShow, onRemove }: KeptStateRowProps) {
  const t = useTranslations("keptStates");
  const { nameOf, timeOf } = useStateName();
  const Icon = icons[state.reason];
  const name = nameOf(state);
  const time = timeOf(state);
  return (
    <li className="kept-state" data-reason={state.reason}>
      <Icon aria-hidden />
      <span className="kept-state-words">
        <span className="kept-state-name">{name}</span>
        <span className="cj-hint">
          <time dateTime={new Date(state.atMs).toISOString()}>{time}</time>
          {" · "}
          {t("cards", { count: state.cards })}
        </span>
      </span>
      <Button aria-label={t("showName", { name, time })} onPress={onShow}>
        {t("show")}
      </Button>
      <IconButton name={t("removeName", { name, time })} onPress={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
