"use client";
import { Button, PopoverButton } from "@cojourney/ui";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";
import { MoveOnQuestion, useMoveOn } from "#features/facilitation/agenda/move-on.tsx";
import { useStepTitle } from "#features/facilitation/agenda/use-step-title.ts";
import { WhatHappens } from "#features/facilitation/agenda/WhatHappens.tsx";
import { useRoom } from "#features/facilitation/room.tsx";

/** Moves the whole room on, once it was read what that does: it stands where a hand slips onto it easily. */
export function NextStepButton() {
  const t = useTranslations("facilitation.agenda");
  const titleOf = useStepTitle();
  const { view } = useRoom();
  const { next, isAhead } = placeInAgenda(view.agenda);
  const moveOn = useMoveOn();
  return (
    <>
      <PopoverButton
        name={t("nextStep")}
        trigger={
          <Button tone="primary">
            {isAhead ? t("begin") : next ? t("nextStep") : t("end")}
            <ChevronRight aria-hidden size={16} />
          </Button>
        }
      >
        {(close) => (
          <div className="agenda-next">
            {next ? (
              <>
                <strong>{titleOf(next)}</strong>
                <WhatHappens step={next} />
              </>
            ) : (
              <p>{t("endHint")}</p>
            )}
            <Button
              tone="primary"
              autoFocus
              onPress={() => {
                close();
                moveOn.to(next);
              }}
            >
              {next ? t("go") : t("end")}
            </Button>
          </div>
        )}
      </PopoverButton>
      <MoveOnQuestion moveOn={moveOn} />
    </>
  );
}
