"use client";
import { AgendaStepFields } from "@cojourney/journey-model/workshop";
import { Button, Dialog, DialogActions, MenuButton, showToast, TextField } from "@cojourney/ui";
import { Save } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { download } from "#features/export/index.ts";
import {
  keepTemplate,
  templateToFile,
  type AgendaTemplate,
} from "#features/facilitation/agenda/agenda-templates.ts";
import { placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Keeps the agenda for another day, takes it along as a file, or puts it away to begin with another one. */
export function AgendaFileMenu() {
  const t = useTranslations("facilitation.agenda.keep");
  const { board, view, ask } = useRoom();
  const [isNaming, setNaming] = useState(false);
  const { title } = board.live.reading().board.meta;

  const steps = view.agenda.steps.map((step) => AgendaStepFields.parse(step));
  return (
    <>
      <MenuButton
        name={t("open")}
        trigger={
          <Button>
            <Save aria-hidden size={16} />
            {t("open")}
          </Button>
        }
        entries={[
          {
            id: "device",
            label: t("device"),
            description: t("deviceHint"),
            onAction: () => setNaming(true),
          },
          {
            id: "file",
            label: t("file"),
            description: t("fileHint"),
            onAction: () => takeAlong({ name: title.trim() || t("nameless"), steps }),
          },
          {
            id: "clear",
            label: t("clear"),
            description: t("clearHint"),
            isDisabled: placeInAgenda(view.agenda).current !== null,
            onAction: () => void ask({ type: "setAgenda", steps: [] }),
          },
        ]}
      />
      {isNaming && <NameTemplate steps={steps} onClose={() => setNaming(false)} />}
    </>
  );
}

interface NameTemplateProps {
  readonly steps: AgendaTemplate["steps"];
  readonly onClose: () => void;
}

function NameTemplate({ steps, onClose }: NameTemplateProps) {
  const t = useTranslations("facilitation.agenda.keep");
  const common = useTranslations("common");
  const [name, setName] = useState("");
  const isNamed = name.trim() !== "";
  function keep(): void {
    const isKept = keepTemplate({ name: name.trim(), steps });
    showToast(
      isKept
        ? { tone: "done", title: t("kept", { name: name.trim() }) }
        : { tone: "problem", title: t("notKept"), detail: t("notKeptHint") },
    );
    onClose();
  }
  return (
    <Dialog title={t("device")} isOpen closeName={common("close")} onClose={onClose}>
      <form
        className="step-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) keep();
        }}
      >
        <TextField label={t("name")} value={name} onChange={setName} maxLength={200} autoFocus />
        <DialogActions>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button type="submit" tone="primary" isDisabled={!isNamed}>
            {t("do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function takeAlong(template: AgendaTemplate): void {
  const name = `${template.name.replaceAll(/[^\p{L}\p{N} _-]/gu, "")}.agenda.json`;
  download({ name, blob: new Blob([templateToFile(template)], { type: "application/json" }) });
}
