"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import {
  addJourney,
  addPersona,
  layoutBoard,
  nextJourneyOrigin,
  type Board,
  type Persona,
} from "@cojourney/journey-model";
import { Avatar, Button } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useAttention } from "#features/map-view/attention.ts";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";
import { personaName } from "#features/map-view/spoken-names.ts";
import { useTellRefusal } from "#features/map-view/use-structure.ts";

/** Whose journeys these are, and where another one starts. */
export function Personas({ board }: { readonly board: Board }) {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const attention = useAttention();
  const headingId = useId();
  return (
    <section className="map-personas" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("personas")}</h2>
      <ul>
        {[...board.personas.values()].map((persona) => (
          <PersonaItem key={persona.id} board={board} persona={persona} />
        ))}
      </ul>
      <Button tone="plain" onPress={() => attention.edit(`persona:${addPersona(journey, {})}`)}>
        <Plus aria-hidden size={15} />
        {t("menu.newPersona")}
      </Button>
    </section>
  );
}

function PersonaItem({ board, persona }: { readonly board: Board; readonly persona: Persona }) {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const { ask } = useMap();
  const attention = useAttention();
  const tell = useTellRefusal();
  const place: PlaceKey = `persona:${persona.id}`;
  const name = personaName(t, persona);

  function startJourney(): void {
    const { framework, language } = board.meta;
    const origin = nextJourneyOrigin(layoutBoard(board));
    const added = addJourney(journey, { personaId: persona.id, framework, language, origin });
    tell(added);
    if (added.ok) attention.edit(`journey:${added.value}`);
  }
  const actions = () => [
    { id: "rename", label: t("menu.rename"), onAction: () => attention.edit(place) },
    { id: "journey", label: t("menu.addJourney"), onAction: startJourney },
    {
      id: "remove",
      label: t("menu.remove"),
      onAction: () =>
        ask({
          type: "remove",
          removal: { thing: { type: "persona", id: persona.id }, name, cards: 0 },
        }),
    },
  ];
  return (
    <li data-holds={place}>
      <Avatar name={name} color={persona.color} size="small" />
      <EditableName
        place={place}
        kind="persona"
        target={{ root: "personas", id: persona.id, field: "name" }}
      >
        <button
          type="button"
          className="map-persona-name"
          data-place={place}
          data-unnamed={persona.name.trim() === "" || undefined}
          title={t("menu.rename")}
          onClick={() => attention.edit(place)}
        >
          {name}
        </button>
      </EditableName>
      <ActionsButton name={t("menu.persona", { name })} actions={actions} isTabStop />
    </li>
  );
}
