"use client";
import { AvatarStack, PopoverButton, VisuallyHidden } from "@cojourney/ui";
import { Eye, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as PlainButton } from "react-aria-components/Button";
import { PeopleList, type PeopleListProps } from "#features/presence/PeopleList.tsx";
import "./presence.css";

export interface PeopleButtonProps extends Omit<PeopleListProps, "close"> {
  /** Everybody on the board, this person first. */
  readonly people: React.ComponentProps<typeof AvatarStack>["people"];
}

/** Who is on the board now: faces, and behind them the list with names and ways to them. */
export function PeopleButton({ people, ...list }: PeopleButtonProps) {
  const t = useTranslations("people");
  const followers = list.following.followers;
  const followed = followers[0]
    ? t("followedBy", { name: followers[0].name, count: followers.length })
    : null;
  return (
    <PopoverButton
      name={t("heading")}
      trigger={
        <PlainButton className="people-button">
          {/* As text and not as a label: a number on the button would have to be part of that. */}
          <VisuallyHidden>
            {[t("here", { count: people.length }), followed].filter(Boolean).join(", ")}
          </VisuallyHidden>
          {followed && (
            <span className="people-followed" title={followed} aria-hidden>
              <Eye size={14} />
              {followers.length}
            </span>
          )}
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
      {(close) => <PeopleList {...list} close={close} />}
    </PopoverButton>
  );
}
