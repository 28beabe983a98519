"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import { addPersona, byRank, type Board, type Persona } from "@cojourney/journey-model";
import { Avatar, Button } from "@cojourney/ui";
import { actionByKey } from "#structure/action-keys.ts";
import type { Thing } from "#structure/thing.ts";
import { useBoard } from "#sync/board-context.tsx";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useAttention } from "#features/map-view/attention.ts";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";
import { openMenu } from "#features/map-view/use-map-keys.ts";
import { personaName } from "#features/map-view/spoken-names.ts";
import "./personas.css";

/** Whose journeys these are, and where another one starts. */
export const Personas = memo(function Personas({
  personas,
}: {
  readonly personas: Board["personas"];
}) {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const { isReadOnly, things } = useMap();
  const attention = useAttention();
  const headingId = useId();
  return (
    <section className="map-personas" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("personas")}</h2>
      <ul>
        {[...personas.values()].toSorted(byRank).map((persona) => (
          <PersonaItem key={persona.id} persona={persona} />
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          tone="plain"
          isDisabled={things.isLocked}
          onPress={() => attention.edit(`persona:${addPersona(journey, {})}`)}
        >
          <Plus aria-hidden size={15} />
          {t("menu.newPersona")}
        </Button>
      )}
    </section>
  );
});

/** The names stand side by side here; the menu, which is that of the canvas, prints the keys of a column. On a Mac Delete is Backspace. */
const listKeys: Readonly<Partial<Record<string, string>>> = {
  ArrowLeft: "ArrowUp",
  ArrowRight: "ArrowDown",
  Backspace: "Delete",
};

const keysOf = ({ altKey, ctrlKey, metaKey }: React.KeyboardEvent) => ({
  altKey,
  ctrlKey,
  metaKey,
});

function PersonaItem({ persona }: { readonly persona: Persona }) {
  const t = useTranslations("map");
  const { isReadOnly, things } = useMap();
  const attention = useAttention();
  const thing: Thing = { type: "persona", id: persona.id };
  const place: PlaceKey = `persona:${persona.id}`;
  const name = personaName(t, persona);

  function onKeyDown(event: React.KeyboardEvent<HTMLElement>): void {
    if (isReadOnly) return;
    const pressed = { ...keysOf(event), key: listKeys[event.key] ?? event.key };
    const action = actionByKey(things.menuOf(thing), pressed);
    const isMenuKey = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    // At an end of the row too: there Alt with an arrow would leave the page.
    if (!action && !isMenuKey && !(event.altKey && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    event.stopPropagation();
    const list = event.currentTarget.closest("ul");
    if (isMenuKey && list) openMenu(list, place);
    else action?.onAction();
  }
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
          dir="auto"
          data-place={place}
          data-unnamed={persona.name.trim() === "" || undefined}
          title={t("menu.rename")}
          onClick={() => attention.edit(place)}
          onKeyDown={onKeyDown}
        >
          {name}
        </button>
      </EditableName>
      <ActionsButton
        name={t("menu.persona", { name })}
        actions={() => things.menuOf(thing)}
        isTabStop
      />
    </li>
  );
}
