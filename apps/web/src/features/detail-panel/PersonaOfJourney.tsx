"use client";
import { Select } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  addPersona,
  byRank,
  commit,
  setJourneyFields,
  type Journey,
  type PersonaId,
} from "@cojourney/journey-model";
import { SharedText } from "#features/detail-panel/fields/SharedText.tsx";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardPart } from "#sync/use-board-reading.ts";

const NOBODY = "\u0000nobody";
const NEW = "\u0000new";

/** Whose journey it is: another persona of the board, or a new one, which gets its name here. */
export function PersonaOfJourney({ journey }: { readonly journey: Journey }) {
  const t = useTranslations("detail.journey");
  const unnamed = useTranslations("structure.unnamed");
  const board = useBoard();
  const byId = useBoardPart(board.live, (reading) => reading.board.personas);
  const [madeId, setMadeId] = useState<PersonaId>();
  const personas = [...byId.values()].toSorted(byRank);
  const isKnown = byId.has(journey.personaId);

  function choose(id: string): void {
    const chosen = personas.find((persona) => persona.id === id);
    if (chosen) setJourneyFields(board.journey, journey.id, { personaId: chosen.id });
    if (id !== NEW) return;
    commit(board.journey, () => {
      const personaId = addPersona(board.journey, {});
      setMadeId(personaId);
      setJourneyFields(board.journey, journey.id, { personaId });
    });
  }
  return (
    <>
      <Select
        label={t("persona")}
        options={[
          ...(isKnown ? [] : [{ id: NOBODY, label: t("noPersona") }]),
          ...personas.map(({ id, name }) => ({ id, label: name.trim() || unnamed("persona") })),
          { id: NEW, label: t("newPersona") },
        ]}
        value={isKnown ? journey.personaId : NOBODY}
        onChange={choose}
      />
      {isKnown && madeId === journey.personaId && (
        <SharedText
          label={t("personaName")}
          target={{ root: "personas", id: madeId, field: "name" }}
        />
      )}
    </>
  );
}
