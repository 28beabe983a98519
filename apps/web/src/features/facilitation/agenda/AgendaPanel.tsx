"use client";
import { EmptyState } from "@cojourney/ui";
import { ListOrdered } from "lucide-react";
import { useTranslations } from "next-intl";
import { AgendaNow } from "#features/facilitation/agenda/AgendaNow.tsx";
import { AgendaOverview } from "#features/facilitation/agenda/AgendaOverview.tsx";
import { AgendaSteps } from "#features/facilitation/agenda/AgendaSteps.tsx";
import { ChooseAgenda } from "#features/facilitation/agenda/ChooseAgenda.tsx";
import { useRoom } from "#features/facilitation/room.tsx";
import "./agenda-panel.css";

/** The agenda: to prepare and to lead for facilitators, to read for everybody else. */
export function AgendaPanel() {
  const t = useTranslations("facilitation.agenda");
  const { view, role } = useRoom();
  const isEmpty = view.agenda.steps.length === 0;
  if (role !== "facilitator")
    return isEmpty ? (
      <EmptyState icon={<ListOrdered aria-hidden />} title={t("none.title")}>
        {t("none.text")}
      </EmptyState>
    ) : (
      <AgendaOverview />
    );
  if (isEmpty) return <ChooseAgenda />;
  return (
    <>
      <AgendaNow />
      <AgendaSteps />
    </>
  );
}
