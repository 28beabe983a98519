"use client";
import type { BoardLink, ChangeLink, Role } from "@cojourney/journey-model/protocol";
import { Button, Dialog, DialogActions, Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { LinkRow } from "#features/share/LinkRow.tsx";
import { QrScreen } from "#features/share/QrScreen.tsx";
import { tellProblem } from "#features/share/tell-problem.ts";
import { boardLinks, changeLink } from "#sync/board-access.ts";
import { keepLink } from "#sync/kept-links.ts";
import "./share.css";

/** Most people come as participants, so theirs stands first. */
const order = ["participant", "viewer", "facilitator"] as const satisfies readonly Role[];

export interface LinksProps {
  readonly boardId: string;
  readonly title: string;
}

/** The three links of a board: to hand out, to show to the room, to renew and to switch off. */
export function Links({ boardId, title }: LinksProps) {
  const t = useTranslations();
  const tShare = useTranslations("share");
  const [links, setLinks] = useState<readonly BoardLink[] | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ role: Role; change: "rotate" | "revoke" } | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void boardLinks(boardId).then((read) => {
      if (!isCurrent) return;
      setLinks(read);
      setUnreachable(read === null);
    });
    return () => {
      isCurrent = false;
    };
  }, [boardId]);

  const change = async (role: Role, wish: ChangeLink) => {
    const changed = await changeLink(boardId, role, wish);
    if (!changed) return tellProblem(tShare);
    setLinks(changed);
    const own = changed.find((link) => link.role === "facilitator");
    if (own) keepLink(boardId, own.secret);
  };

  return (
    <>
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
