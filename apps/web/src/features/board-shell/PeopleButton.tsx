"use client";
import { Avatar, AvatarStack, Button, PopoverButton } from "@cojourney/ui";
import { Pencil, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as PlainButton } from "react-aria-components/Button";
import type { BoardPerson } from "#features/board-shell/person.ts";

export interface PeopleButtonProps {
  readonly people: readonly BoardPerson[];
  readonly onChangeName: () => void;
}

/** Who is on the board now: faces, and behind them the list with names. */
export function PeopleButton({ people, onChangeName }: PeopleButtonProps) {
  const t = useTranslations("people");
  const count = t("here", { count: people.length });
  return (
    <PopoverButton
      name={t("heading")}
      trigger={
        <PlainButton className="people-button" aria-label={count}>
          <span className="people-faces">
            <AvatarStack people={people} />
          </span>
          <span className="people-count" aria-hidden>
            <Users size={18} strokeWidth={1.75} />
            {people.length}
          </span>
        </PlainButton>
      }
    >
      {(close) => (
        <div className="people-list">
          <p className="people-heading">{t("heading")}</p>
          <ul>
            {people.map((person) => (
              <li key={person.id}>
                <Avatar name={person.name} color={person.color} />
                <span className="people-name">{person.name}</span>
                {person.isMe && <span className="cj-hint">{t("you")}</span>}
              </li>
            ))}
          </ul>
          <Button
            onPress={() => {
              close();
              onChangeName();
            }}
          >
            <Pencil aria-hidden size={15} />
            {t("changeName")}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}
