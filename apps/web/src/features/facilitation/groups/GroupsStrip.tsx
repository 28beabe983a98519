"use client";
import { Button } from "@cojourney/ui";
import { Split } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { groupOf } from "#features/facilitation/groups/divide.ts";
import { useGoToJourney } from "#features/facilitation/groups/use-go-to-journey.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Which group one is in, and the way to its journey; facilitators get the way to all of them. */
export function GroupsStrip() {
  const t = useTranslations("facilitation.groups");
  const { view, role, you, voice, setOpenTool } = useRoom();
  const goTo = useGoToJourney();
  const group = groupOf(view.groups.groups, you);
  const name = group?.name;
  const journeyId = group?.journeyId;

  // Whoever is put into a group lands at its journey: now, on coming in, and when they are put elsewhere.
  useEffect(() => {
    if (journeyId) goTo(journeyId);
    if (name !== undefined) voice.say(t("youAreIn", { name }));
  }, [journeyId, name, goTo, voice, t]);

  if (role === "facilitator")
    return (
      <Button onPress={() => setOpenTool("groups")}>
        <Split aria-hidden size={16} />
        {t("atWork", { count: view.groups.groups.length })}
      </Button>
    );
  if (!group) return <span className="cj-hint">{t("inNone")}</span>;
  return (
    <Button onPress={() => (group.journeyId ? goTo(group.journeyId) : setOpenTool("groups"))}>
      <Split aria-hidden size={16} />
      {group.journeyId ? t("toOurs", { name: group.name }) : group.name}
    </Button>
  );
}
