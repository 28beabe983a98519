"use client";
import { IconButton } from "@cojourney/ui";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";
import { SaidAloud } from "#features/facilitation/SaidAloud.tsx";
import { useHandKey } from "#features/facilitation/signals/use-hand-key.ts";
import { stripPartsFor } from "#features/facilitation/tools-for.ts";
import { useUnfolded } from "#features/facilitation/use-unfolded.ts";
import "./workshop-strip.css";

/**
 * Above every view while a workshop is held: where the room is, what to do, how long still, what is asked of me.
 * On a small screen it is one row, and unfolds over the view.
 */
export function WorkshopStrip() {
  const t = useTranslations("facilitation");
  const room = useRoom();
  const parts = stripPartsFor(room);
  const { board, role, you, view, ask } = room;
  const isRaised = view.hands.some(({ personId }) => personId === you);
  const { strip, fold, isUnfolded, setUnfolded } = useUnfolded(
    board.workshop.hasHeard() ? view.agenda.currentId : undefined,
  );
  useHandKey(() => {
    if (role !== "viewer") void ask({ type: "raiseHand", isRaised: !isRaised });
  });
  return (
    <>
      <SaidAloud />
      {parts.length > 0 && (
        <div className="workshop-strip-place">
          <section
            ref={strip}
            className="workshop-strip"
            aria-label={t("strip")}
            data-unfolded={isUnfolded || undefined}
          >
            {parts.map(({ id, Part, isInRow }) => (
              <div
                key={id}
                className="workshop-strip-part"
                data-tool={id}
                data-in-row={isInRow || undefined}
              >
                <Part />
              </div>
            ))}
            <div className="workshop-strip-fold">
              <IconButton
                ref={fold}
                name={t(isUnfolded ? "fold" : "unfold")}
                aria-expanded={isUnfolded}
                onPress={() => setUnfolded(!isUnfolded)}
              >
                {isUnfolded ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
              </IconButton>
            </div>
          </section>
        </div>
      )}
    </>
  );
}
