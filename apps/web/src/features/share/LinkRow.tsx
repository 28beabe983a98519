"use client";
import type { BoardLink, Role } from "@cojourney/journey-model/protocol";
import { Button, IconButton, MenuButton, showToast, TextField } from "@cojourney/ui";
import { Ellipsis, Link2, QrCode } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "#features/share/board-address.ts";

/** How long a link may be given for, in hours. */
const LIFETIMES_HOURS = { day: 24, week: 168 } as const;

export interface LinkRowProps {
  readonly boardId: string;
  readonly link: BoardLink;
  readonly onShow: (address: string) => void;
  /** Asks first: it throws people out. */
  readonly onRenew: (role: Role, change: "rotate" | "revoke") => void;
  readonly onExpire: (role: Role, at: number | null) => void;
}

/** One of the three links: whom it is for and what they may do, to copy, show, renew or switch off. */
export function LinkRow({ boardId, link, onShow, onRenew, onExpire }: LinkRowProps) {
  const t = useTranslations("share");
  const format = useFormatter();
  const now = useNow();
  const [toCopyByHand, setToCopyByHand] = useState<string | null>(null);
  const { role, secret, expiresAt } = link;
  const address = secret === null ? null : addressOf(boardId, secret);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ tone: "done", title: t("copied"), detail: t(`roles.${role}.may`) });
    } catch {
      setToCopyByHand(text);
    }
  };
  const expireIn = (hours: number) => onExpire(role, Date.now() + hours * 3_600_000);

  return (
    <li className="share-link" aria-label={t(`roles.${role}.name`)}>
      <div className="share-link-words">
        <strong>{t(`roles.${role}.name`)}</strong>
        <span className="cj-hint">{t(`roles.${role}.may`)}</span>
        {address === null && <span className="cj-hint">{t("isOff")}</span>}
        {expiresAt !== null && (
          <span className="cj-hint">
            {expiresAt > now.getTime()
              ? t("expires", {
                  when: format.dateTime(expiresAt, { dateStyle: "medium", timeStyle: "short" }),
                })
              : t("expired")}
          </span>
        )}
      </div>
      <div className="share-link-actions">
        {address === null ? (
          <Button onPress={() => onRenew(role, "rotate")}>{t("makeNew")}</Button>
        ) : (
          <>
            <Button
              tone={role === "participant" ? "primary" : "quiet"}
              onPress={() => void copy(address)}
            >
              <Link2 aria-hidden size={16} />
              {t("copy")}
            </Button>
            <IconButton
              name={t("showQr", { who: t(`roles.${role}.name`) })}
              onPress={() => onShow(address)}
            >
              <QrCode aria-hidden />
            </IconButton>
            <MenuButton
              name={t("more", { who: t(`roles.${role}.name`) })}
              trigger={
                <IconButton name={t("more", { who: t(`roles.${role}.name`) })}>
                  <Ellipsis aria-hidden />
                </IconButton>
              }
              entries={[
                { id: "rotate", label: t("renew"), onAction: () => onRenew(role, "rotate") },
                { id: "revoke", label: t("switchOff"), onAction: () => onRenew(role, "revoke") },
                { id: "day", label: t("forDay"), onAction: () => expireIn(LIFETIMES_HOURS.day) },
                { id: "week", label: t("forWeek"), onAction: () => expireIn(LIFETIMES_HOURS.week) },
                {
                  id: "never",
                  label: t("forEver"),
                  isDisabled: expiresAt === null,
                  onAction: () => onExpire(role, null),
                },
              ]}
            />
          </>
        )}
      </div>
      {toCopyByHand !== null && (
        <TextField
          label={t("copyByHand")}
          description={t("copyByHandHint")}
          value={toCopyByHand}
          isReadOnly
          // What is to be copied is where the keyboard should be.
          autoFocus
        />
      )}
    </li>
  );
}
