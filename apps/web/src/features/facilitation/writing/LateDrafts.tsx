"use client";
import { Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { addCard, cardKindIn, laneKindOf } from "@cojourney/journey-model";
import type { Draft } from "@cojourney/journey-model/workshop";
import type { MyDrafts } from "#features/facilitation/writing/my-drafts.ts";
import { useRoster } from "#features/share/index.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { mayChange } from "#sync/roster.ts";

export interface LateDraftsProps {
  readonly drafts: MyDrafts;
  readonly late: readonly Draft[];
}

/** Cards that came after the writing was stopped: whoever wrote them decides what becomes of them. */
export function LateDrafts({ drafts, late }: LateDraftsProps) {
  const t = useTranslations("privateWriting.late");
  const { board } = useRoom();
  const mayAdd = mayChange(useRoster(board.roster), "content");
  if (late.length === 0) return null;

  function putOnBoard(draft: Draft): void {
    const { stepId, laneId, text } = draft;
    const lane = board.live.reading().board.lanes.get(laneId);
    const kind = cardKindIn(laneKindOf(lane?.kind ?? ""), "note");
    if (addCard(board.journey, { kind, stepId, laneId, before: null, title: text.trim() }).ok)
      drafts.dismiss(draft.id);
  }
  return (
    <section className="workshop-part writing-late" aria-labelledby="writing-late">
      <h3 id="writing-late">{t("title", { count: late.length })}</h3>
      <p>{t(mayAdd ? "text" : "textLocked")}</p>
      <ul className="writing-lines">
        {late.map((draft) => (
          <li key={draft.id}>
            <span>{draft.text}</span>
            {mayAdd && (
              <Button
                tone="plain"
                aria-label={t("addOf", { text: draft.text })}
                onPress={() => putOnBoard(draft)}
              >
                {t("add")}
              </Button>
            )}
            <Button
              tone="plain"
              aria-label={t("dropOf", { text: draft.text })}
              onPress={() => drafts.dismiss(draft.id)}
            >
              {t("drop")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
