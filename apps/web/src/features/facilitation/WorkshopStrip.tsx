"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";
import { SaidAloud } from "#features/facilitation/SaidAloud.tsx";
import { useHandKey } from "#features/facilitation/signals/use-hand-key.ts";
import { stripPartsFor } from "#features/facilitation/tools-for.ts";
import "./workshop-strip.css";

/** Above every view while a workshop is held: where the room is, what to do, how long still, what is asked of me. */
export function WorkshopStrip() {
  const t = useTranslations("facilitation");
  const room = useRoom();
  const parts = stripPartsFor(room);
  const { role, you, view, ask } = room;
  const isRaised = view.hands.some(({ personId }) => personId === you);
  useHandKey(() => {
    if (role !== "viewer") void ask({ type: "raiseHand", isRaised: !isRaised });
  });
  return (
    <>
      <SaidAloud />
      {parts.length > 0 && (
        <section className="workshop-strip" aria-label={t("strip")}>
          {parts.map(({ id, Part }) => (
            <div key={id} className="workshop-strip-part" data-tool={id}>
              <Part />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
