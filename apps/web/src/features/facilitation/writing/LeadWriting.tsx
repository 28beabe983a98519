"use client";
import { Button, Dialog, DialogActions, Progress } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WorkshopCommand, WorkshopView } from "@cojourney/journey-model/workshop";
import { useRoom } from "#features/facilitation/room.tsx";

type Whose = Extract<WorkshopCommand, { type: "reveal" }>["whose"];

export interface LeadWritingProps {
  readonly writing: NonNullable<WorkshopView["writing"]>;
}

/** Leads private writing to its end: how far everybody is, then what is shown and in which order. */
export function LeadWriting({ writing }: LeadWritingProps) {
  const t = useTranslations("privateWriting.lead");
  const common = useTranslations("common");
  const { nameOf, ask } = useRoom();
  const [isDiscarding, setDiscarding] = useState(false);
  const { id: writingId, wrote, writers, revealed, isAnonymous, waitingIds } = writing;
  const { isStopped } = writing;
  const isEnding = writing.stopsAt !== null;
  const reveal = (whose: Whose) => void ask({ type: "reveal", writingId, whose });
  return (
    <section className="workshop-part" aria-labelledby="writing-lead">
      <h3 id="writing-lead">{t(isStopped ? "stopped" : isEnding ? "ending" : "going")}</h3>
      <Progress
        label={
          isStopped
            ? t("revealed", { count: revealed, of: wrote })
            : t("wrote", { count: wrote, of: writers })
        }
        percent={(100 * (isStopped ? revealed : wrote)) / Math.max(1, writers)}
      />
      {!isStopped && <p className="cj-hint">{t("counted")}</p>}
      <p className="cj-hint">{t(isAnonymous ? "anonymous" : "named")}</p>
      {!isStopped && (
        <div className="workshop-row">
          <Button
            tone="primary"
            isPending={isEnding}
            pendingLabel={t("stopping")}
            onPress={() => void ask({ type: "stopWriting", writingId })}
          >
            {t("stop")}
          </Button>
          <span className="cj-hint">{t(isEnding ? "stoppingHint" : "stopHint")}</span>
        </div>
      )}
      {isStopped && (
        <>
          <div className="workshop-row">
            <Button tone="primary" onPress={() => reveal({ type: "everybody" })}>
              {t(revealed === 0 ? "everybody" : "everybodyElse")}
            </Button>
            <Button onPress={() => reveal({ type: "next" })}>{t("next")}</Button>
          </div>
          <p className="cj-hint">{t(isAnonymous ? "nextAnonymousHint" : "nextHint")}</p>
          {waitingIds.length > 0 && (
            <ul className="writing-waiting" aria-label={t("waiting")}>
              {waitingIds.map((personId) => (
                <li key={personId}>
                  <bdi>{nameOf(personId)}</bdi>
                  <Button
                    tone="plain"
                    aria-label={t("revealOf", { name: nameOf(personId) })}
                    onPress={() => reveal({ type: "person", personId })}
                  >
                    {t("reveal")}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <div>
        <Button onPress={() => setDiscarding(true)}>{t("discard")}</Button>
      </div>
      <Dialog
        role="alertdialog"
        title={t("discardTitle")}
        isOpen={isDiscarding}
        closeName={common("close")}
        onClose={() => setDiscarding(false)}
      >
        <p>{t("discardText", { count: wrote - revealed })}</p>
        <DialogActions>
          <Button onPress={() => setDiscarding(false)}>{common("cancel")}</Button>
          <Button
            tone="danger"
            onPress={() => {
              setDiscarding(false);
              void ask({ type: "discardWriting", writingId });
            }}
          >
            {t("discardDo")}
          </Button>
        </DialogActions>
      </Dialog>
    </section>
  );
}
