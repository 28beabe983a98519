"use client";
import type { BoardLink, ChangeLink, Role } from "@cojourney/journey-model/protocol";
import { Button, Dialog, DialogActions, Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { EraseBoard } from "#features/share/EraseBoard.tsx";
import { LinkRow } from "#features/share/LinkRow.tsx";
import { Locks } from "#features/share/Locks.tsx";
import { PeopleHere } from "#features/share/PeopleHere.tsx";
import { QrScreen } from "#features/share/QrScreen.tsx";
import { tellProblem } from "#features/share/tell-problem.ts";
import { boardLinks, changeLink } from "#sync/board-access.ts";
import { keepLink } from "#sync/kept-links.ts";
import type { Roster } from "#sync/roster.ts";
import "./share.css";

/** Most people come as participants, so theirs stands first. */
const order = ["participant", "viewer", "facilitator"] as const satisfies readonly Role[];

export interface ShareDialogProps {
  readonly boardId: string;
  readonly title: string;
  readonly roster: Roster;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a facilitator decides about a board: who gets in by which link, what is locked, who is here as what. */
export function ShareDialog({ boardId, title, roster, isOpen, onClose }: ShareDialogProps) {
  const t = useTranslations();
  const tShare = useTranslations("share");
  const [links, setLinks] = useState<readonly BoardLink[] | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ role: Role; change: "rotate" | "revoke" } | null>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    void boardLinks(boardId).then((read) => {
      if (!isCurrent) return;
      setLinks(read);
      setUnreachable(read === null);
    });
    return () => {
      isCurrent = false;
    };
  }, [boardId, isOpen]);

  const change = async (role: Role, wish: ChangeLink) => {
    const changed = await changeLink(boardId, role, wish);
    if (!changed) return tellProblem(tShare);
    setLinks(changed);
    const own = changed.find((link) => link.role === "facilitator");
    if (own) keepLink(boardId, own.secret);
  };

  return (
    <>
      <Dialog
        title={t("share.title")}
        isOpen={isOpen}
        closeName={t("common.close")}
        onClose={onClose}
      >
        {links === null && !isUnreachable && <Spinner label={t("share.loading")} />}
        {isUnreachable && <p role="alert">{t("share.unreachable")}</p>}
        {links !== null && (
          <ul className="share-links">
            {order.map((role) => {
              const link = links.find((it) => it.role === role);
              return (
                link && (
                  <LinkRow
                    key={role}
                    boardId={boardId}
                    link={link}
                    onShow={setShown}
                    onRenew={(of, kind) =>
                      link.secret === null
                        ? void change(of, { change: "rotate" })
                        : setAsked({ role: of, change: kind })
                    }
                    onExpire={(of, at) => void change(of, { change: "expire", at })}
                  />
                )
              );
            })}
          </ul>
        )}
        <Locks roster={roster} />
        <PeopleHere roster={roster} />
        <EraseBoard boardId={boardId} title={title} />
      </Dialog>
      <QrScreen address={shown} title={title} onClose={() => setShown(null)} />
      <Dialog
        role="alertdialog"
        title={t(`share.ask.${asked?.change ?? "rotate"}.title`)}
        isOpen={asked !== null}
        closeName={t("common.close")}
        onClose={() => setAsked(null)}
      >
        <p>{t(`share.ask.${asked?.change ?? "rotate"}.text`)}</p>
        <DialogActions>
          <Button onPress={() => setAsked(null)}>{t("common.cancel")}</Button>
          <Button
            tone="primary"
            onPress={() => {
              if (asked) void change(asked.role, { change: asked.change });
              setAsked(null);
            }}
          >
            {t(`share.ask.${asked?.change ?? "rotate"}.do`)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
