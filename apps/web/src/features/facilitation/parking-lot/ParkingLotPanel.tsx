"use client";
import {
  addParkedCard,
  removeCard,
  unparkCard,
  type CardId,
  type ParkedCard,
} from "@cojourney/journey-model";
import { Button, EmptyState, IconButton, showToast } from "@cojourney/ui";
import { SquareParking, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongTextField } from "#features/facilitation/LongTextField.tsx";
import { useRoom } from "#features/facilitation/room.tsx";
import { useRoster } from "#features/share/index.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import { mayChange } from "#sync/roster.ts";
import { useBoardPart } from "#sync/use-board-reading.ts";
import "./parking-lot.css";

/** Everything that was set aside, eldest first: to add to, to put back, and to remove. */
export function ParkingLotPanel() {
  const t = useTranslations("facilitation.parkingLot");
  const { board } = useRoom();
  const parked = useBoardPart(board.live, (reading) => reading.board.parked);
  const mayWrite = mayChange(useRoster(board.roster), "content");
  const [text, setText] = useState("");

  function putBack(id: CardId): void {
    const answer = unparkCard(board.journey, id);
    if (answer.ok) board.guide.show({ type: "thing", shape: "card", id });
    else showToast({ tone: "info", title: t("noPlace"), detail: t("noPlaceHint") });
  }
  function remove({ id }: ParkedCard): void {
    removeCard(board.journey, id);
    tellWithUndo(board.undo, t("removed"), t("undo"));
  }
  return (
    <>
      <p className="cj-hint">{t("hint")}</p>
      {mayWrite && (
        <form
          className="workshop-part"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === "") return;
            addParkedCard(board.journey, text.trim());
            setText("");
          }}
        >
          <LongTextField label={t("add")} value={text} onChange={setText} maxLength={200} />
          <Button type="submit" isDisabled={text.trim() === ""}>
            {t("park")}
          </Button>
        </form>
      )}
      {parked.size === 0 && (
        <EmptyState icon={<SquareParking aria-hidden />} title={t("empty")}>
          {t("emptyHint")}
        </EmptyState>
      )}
      <ul className="parked" aria-label={t("list", { count: parked.size })}>
        {[...parked.values()].map((card) => {
          const name = card.title.trim() || t("untitled");
          return (
            <li key={card.id}>
              <span>{name}</span>
              {mayWrite && (
                <>
                  <IconButton name={t("putBack", { name })} onPress={() => putBack(card.id)}>
                    <Undo2 aria-hidden />
                  </IconButton>
                  <IconButton name={t("remove", { name })} onPress={() => remove(card)}>
                    <Trash2 aria-hidden />
                  </IconButton>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
