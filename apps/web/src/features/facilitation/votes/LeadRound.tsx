"use client";
import { Button, Dialog, DialogActions, Progress } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WorkshopView } from "@cojourney/journey-model/workshop";
import { useRoom } from "#features/facilitation/room.tsx";

/** Leads a round to its end: how many are done, and never for what they vote. */
export function LeadRound({ round }: { readonly round: NonNullable<WorkshopView["round"]> }) {
  const t = useTranslations("votes.lead");
  const common = useTranslations("common");
  const { ask } = useRoom();
  const [isAsking, setAsking] = useState(false);
  const { done, voters } = round;
  const isAll = done >= voters;
  const close = () => void ask({ type: "closeRound", roundId: round.id });
  return (
    <section className="workshop-part" aria-labelledby="votes-lead">
      <h3 id="votes-lead">{round.title || t("going")}</h3>
      <Progress
        label={t("done", { count: done, of: voters })}
        percent={(100 * done) / Math.max(1, voters)}
      />
      <p className="cj-hint">{t("counted")}</p>
      <div className="workshop-row">
        <Button
          tone={isAll ? "primary" : "quiet"}
          onPress={() => (isAll ? close() : setAsking(true))}
        >
          {t("close")}
        </Button>
        <span className="cj-hint">{t("closeHint")}</span>
      </div>
      <Dialog
        role="alertdialog"
        title={t("askTitle")}
        isOpen={isAsking}
        closeName={common("close")}
        onClose={() => setAsking(false)}
      >
        <p>{t("askText", { count: done, of: voters })}</p>
        <DialogActions>
          <Button onPress={() => setAsking(false)}>{t("wait")}</Button>
          <Button
            tone="primary"
            onPress={() => {
              setAsking(false);
              close();
            }}
          >
            {t("close")}
          </Button>
        </DialogActions>
      </Dialog>
    </section>
  );
}
