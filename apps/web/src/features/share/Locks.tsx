"use client";
import { LockGroup } from "@cojourney/journey-model/protocol";
import { Checkbox } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { tellProblem } from "#features/share/tell-problem.ts";
import { useRoster } from "#features/share/use-roster.ts";
import type { Roster } from "#sync/roster.ts";

/** What participants may not change for now; it holds for everybody the moment it is ticked. */
export function Locks({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("share");
  const { locks } = useRoster(roster);
  const toggle = async (group: LockGroup, locked: boolean) => {
    const refusal = await roster.command({ type: "setLock", group, locked });
    if (refusal) tellProblem(t);
  };
  const isAllLocked = locks.length === LockGroup.options.length;
  const toggleAll = (locked: boolean) =>
    Promise.all(LockGroup.options.map((group) => toggle(group, locked)));
  return (
    <fieldset className="share-part">
      <legend>{t("locks")}</legend>
      <Checkbox
        label={t("groups.all.name")}
        description={t("groups.all.what")}
        isSelected={isAllLocked}
        onChange={(locked) => void toggleAll(locked)}
      />
      {LockGroup.options.map((group) => (
        <Checkbox
          key={group}
          label={t(`groups.${group}.name`)}
          description={t(`groups.${group}.what`)}
          isSelected={locks.some((lock) => lock.group === group)}
          onChange={(locked) => void toggle(group, locked)}
        />
      ))}
    </fieldset>
  );
}
