"use client";
import type { JourneyOutline } from "@cojourney/journey-model";
import type { Group } from "@cojourney/journey-model/workshop";
import { Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { journeyProgress } from "#features/facilitation/groups/journey-progress.ts";
import { useGoToJourney } from "#features/facilitation/groups/use-go-to-journey.ts";
import { useRoom } from "#features/facilitation/room.tsx";

export interface GroupProgressProps {
  readonly group: Group;
  /** Null while the group has no journey, or somebody removed it. */
  readonly outline: JourneyOutline | null;
}

/** One group at work: who is in it, how far its journey is, and the way there. */
export function GroupProgress({ group, outline }: GroupProgressProps) {
  const t = useTranslations("facilitation.groups");
  const { nameOf } = useRoom();
  const goTo = useGoToJourney();
  const progress = outline && journeyProgress(outline);
  const filled = progress ? progress.cells - progress.empty : 0;
  return (
    <li>
      <p>
        <strong>{group.name}</strong>
        <span className="cj-hint">
          {group.memberIds.length === 0
            ? t("empty")
            : group.memberIds.map((id) => nameOf(id)).join(", ")}
        </span>
      </p>
      {progress ? (
        <>
          <meter
            className="groups-meter"
            min={0}
            max={Math.max(progress.cells, 1)}
            value={filled}
            aria-label={t("filled", { name: group.name })}
          />
          <p className="cj-hint">
            {t("progress", { cards: progress.cards, empty: progress.empty })}
          </p>
        </>
      ) : (
        <p className="cj-hint">{t("noJourney")}</p>
      )}
      {outline && (
        <Button
          aria-label={t("goToOf", { name: group.name })}
          onPress={() => goTo(outline.journey.id)}
        >
          {t("goTo")}
        </Button>
      )}
    </li>
  );
}
