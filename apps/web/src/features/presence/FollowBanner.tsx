"use client";
import { Avatar, Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { Following } from "#features/presence/use-following.ts";
import "./presence.css";

/** Says over the view whom one follows, and how to stop; a frame in their colour around it. */
export function FollowBanner({ following: { leader, stop } }: { readonly following: Following }) {
  const t = useTranslations("people");
  const name = leader?.name || t("nameless");
  return (
    <div
      className="follow-frame"
      role="status"
      data-following={leader ? true : undefined}
      style={leader ? { borderColor: `var(--cj-person-${leader.color})` } : undefined}
    >
      {leader && (
        <div className="follow-banner">
          <Avatar name={leader.name} color={leader.color} size="small" />
          <span>{t("youFollow", { name })}</span>
          <Button onPress={stop}>{t("stop")}</Button>
        </div>
      )}
    </div>
  );
}
