"use client";
import { type BoardCommand, type PersonHere, Role } from "@cojourney/journey-model/protocol";
import { Avatar, IconButton, MenuButton } from "@cojourney/ui";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { tellProblem } from "#features/share/tell-problem.ts";
import { useRoster } from "#features/share/use-roster.ts";
import type { Roster } from "#sync/roster.ts";

/** Who is on the board and as what; a facilitator gives roles here, and sends people away. */
export function PeopleHere({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("share");
  const { people, you } = useRoster(roster);
  const ask = async (command: BoardCommand) => {
    if (await roster.command(command)) tellProblem(t);
  };
  return (
    <section className="share-part" aria-labelledby="share-people">
      <h3 id="share-people">{t("people", { count: people.length })}</h3>
      <ul className="share-people">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} isYou={person.id === you} ask={ask} />
        ))}
      </ul>
      <p className="cj-hint">{t("removeHint")}</p>
    </section>
  );
}

interface PersonRowProps {
  readonly person: PersonHere;
  readonly isYou: boolean;
  readonly ask: (command: BoardCommand) => Promise<void>;
}

function PersonRow({ person, isYou, ask }: PersonRowProps) {
  const t = useTranslations("share");
  const name = person.name ?? t("nameless");
  const roles = Role.options.filter((role) => role !== person.role);
  return (
    <li>
      <Avatar name={name} color={person.color} />
      <span className="share-person">
        <bdi>{isYou ? t("you", { name }) : name}</bdi>
        <span className="cj-hint">{t(`roles.${person.role}.one`)}</span>
      </span>
      {!isYou && (
        <MenuButton
          name={t("personMenu", { name })}
          trigger={
            <IconButton name={t("personMenu", { name })}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          entries={[
            ...roles.map((role) => ({
              id: role,
              label: t(`roles.${role}.make`),
              onAction: () => void ask({ type: "setRole", personId: person.id, role }),
            })),
            {
              id: "remove",
              label: t("remove"),
              onAction: () => void ask({ type: "removePerson", personId: person.id }),
            },
          ]}
        />
      )}
    </li>
  );
}
