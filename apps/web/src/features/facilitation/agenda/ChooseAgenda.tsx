"use client";
import { agendaTemplate, type AgendaStepFields } from "@cojourney/journey-model/workshop";
import { Button, IconButton, showToast } from "@cojourney/ui";
import { FileUp, ListOrdered, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import {
  blankStep,
  fileToTemplate,
  forgetTemplate,
  keptTemplates,
} from "#features/facilitation/agenda/agenda-templates.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Where an agenda begins: with the nine steps, with nothing, with one of one's own, or with a file. */
export function ChooseAgenda() {
  const t = useTranslations("facilitation.agenda.choose");
  const { board, ask } = useRoom();
  const [own, setOwn] = useState(keptTemplates);
  const { language } = board.live.reading().board.meta;
  const nineSteps = agendaTemplate(language);

  const begin = (steps: readonly AgendaStepFields[]) =>
    void ask({
      type: "setAgenda",
      steps: steps.map((step) => ({ ...step, id: board.journey.newId() })),
    });
  async function open(files: FileList | null): Promise<void> {
    const text = await files?.[0]?.text();
    const template = text === undefined ? null : fileToTemplate(text);
    if (template) begin(template.steps);
    else showToast({ tone: "problem", title: t("noAgenda"), detail: t("noAgendaHint") });
  }
  return (
    <section className="workshop-part agenda-choose">
      <h3>{t("title")}</h3>
      <p className="cj-hint">{t("hint")}</p>
      <Button tone="primary" onPress={() => begin(nineSteps)}>
        <ListOrdered aria-hidden size={16} />
        {t("nine")}
      </Button>
      <p className="cj-hint">
        {t("nineHint", {
          minutes: nineSteps.reduce((sum, { minutes }) => sum + minutes, 0),
        })}
      </p>
      <Button onPress={() => begin([blankStep])}>
        <Plus aria-hidden size={16} />
        {t("blank")}
      </Button>
      <FileTrigger acceptedFileTypes={[".json"]} onSelect={(files) => void open(files)}>
        <Button>
          <FileUp aria-hidden size={16} />
          {t("file")}
        </Button>
      </FileTrigger>
      {own.length > 0 && (
        <>
          <h4 id="own-agendas">{t("own")}</h4>
          <p className="cj-hint">{t("ownHint")}</p>
          <ul className="agenda-own" aria-labelledby="own-agendas">
            {own.map(({ name, steps }) => (
              <li key={name}>
                <Button onPress={() => begin(steps)}>
                  {t("ownOne", { name, count: steps.length })}
                </Button>
                <IconButton
                  name={t("forget", { name })}
                  onPress={() => {
                    forgetTemplate(name);
                    setOwn(keptTemplates());
                  }}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
