"use client";
import { shapeKey, type Board, type Phase } from "@cojourney/journey-model";
import { Button, IconButton } from "@cojourney/ui";
import { History, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState, useSyncExternalStore } from "react";
import { sumUp, type AuthorSummary } from "#features/away/sum-up.ts";
import { titleOn, type AwayChange } from "#sync/away.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { useBoardPart } from "#sync/use-board-reading.ts";
import "./away-summary.css";

/** More rows than these nobody goes through one by one. */
const MAX_ROWS = 50;

/** What the others did while this screen was not connected, in a few words and with the way to each. */
export function AwaySummary({ board }: { readonly board: BoardConnection }) {
  const t = useTranslations("away");
  const { away } = board;
  const changes = useSyncExternalStore(away.subscribe, away.changes, away.changes);
  const sentenceOf = useSentence(useBoardPart(board.live, (reading) => reading.board.phases));
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const headingId = useId();
  return (
    <>
      <output className="cj-visually-hidden">
        {changes.length > 0 &&
          `${t("heading")}. ${sumUp(changes, away.nameOf).map(sentenceOf).join(". ")}`}
      </output>
      {changes.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of what is inside bubble to here
        <section
          className="away-summary"
          aria-labelledby={headingId}
          data-covers-board
          onKeyDown={(event) => {
            if (event.key === "Escape") away.dismiss();
            // On the canvas, letters take tools.
            event.stopPropagation();
          }}
        >
          <header>
            <History aria-hidden size={16} />
            <h2 id={headingId}>{t("heading")}</h2>
            <IconButton name={t("dismiss")} onPress={away.dismiss}>
              <X aria-hidden />
            </IconButton>
          </header>
          <ul className="away-sentences">
            {sumUp(changes, away.nameOf).map((summary) => (
              <li key={summary.author ?? ""}>{sentenceOf(summary)}</li>
            ))}
          </ul>
          <Button
            tone="plain"
            aria-expanded={isOpen}
            aria-controls={listId}
            onPress={() => setOpen(!isOpen)}
          >
            {t(isOpen ? "hideList" : "showList")}
          </Button>
          {isOpen && (
            <ul id={listId} className="away-list">
              {changes.slice(0, MAX_ROWS).map((change) => (
                <ChangeRow key={`${change.thing}:${change.id}`} change={change} board={board} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

interface ChangeRowProps {
  readonly change: AwayChange;
  readonly board: BoardConnection;
}

/** One changed thing: a button that leads to it, or plain words once it is gone. */
function ChangeRow({ change, board }: ChangeRowProps) {
  const t = useTranslations("away");
  const { thing, id, verb, titleBefore } = change;
  const title = useBoardPart(board.live, (reading) => titleOn(reading.board, change));
  const words = t(`row.${verb}`, { title: (title ?? titleBefore) || t(`unnamed.${thing}`) });
  // An emotion is a point of a curve; its step is where it stands.
  const shape = thing === "emotion" ? "step" : thing;
  if (verb === "removed" || verb === "parked" || title === null) return <li>{words}</li>;
  return (
    <li>
      <button
        type="button"
        className="away-jump"
        dir="auto"
        data-change={shapeKey(shape, id)}
        onClick={() => board.guide.show({ type: "thing", shape, id })}
      >
        {words}
      </button>
    </li>
  );
}

/** "Bram: 3 cards added in Consideration, 1 card moved". */
function useSentence(phases: Board["phases"]): (summary: AuthorSummary) => string {
  const t = useTranslations("away");
  const map = useTranslations("map");
  return ({ author, isOthers, groups, more }) => {
    const parts = groups.map(({ thing, verb, phaseId, count }) => {
      const things = map(`things.${thing}`, { count });
      const phase = phaseId === null ? null : phaseName(phases, phaseId);
      return phase === null
        ? t(`part.${verb}`, { things })
        : t("inPhase", { part: t(`part.${verb}`, { things }), phase });
    });
    const all = [...parts, ...(more > 0 ? [t("more", { count: more })] : [])].join(", ");
    if (author !== null) return t("by", { name: author, what: all });
    return isOthers ? t("by", { name: t("others"), what: all }) : all;
  };
}

/** Null for a phase that is gone or that nobody named. */
function phaseName(phases: ReadonlyMap<string, Phase>, phaseId: string): string | null {
  return phases.get(phaseId)?.title.trim() || null;
}
