"use client";
import { Button, LinkButton, MessagePage, Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { BoardPage, type BoardPageProps } from "#features/board/index.ts";
import { useLanguageOf } from "#features/preferences/index.ts";
import { useEntrance, type Known } from "#features/entrance/use-entrance.ts";
import "./entrance.css";

export interface BoardEntranceProps extends BoardPageProps {
  readonly known: Known;
}

/**
 * The door of a board. Until somebody is in, the page says nothing of the board, and the same for one that
 * does not exist.
 */
export function BoardEntrance({ known, ...board }: BoardEntranceProps) {
  const { entrance, again } = useEntrance(board.boardId, known);
  const isTurning = useLanguageOf(
    entrance.state === "in" ? (entrance.session?.language ?? board.language) : undefined,
  );
  if (isTurning) return <Looking />;
  switch (entrance.state) {
    case "looking":
      return <Looking />;
    case "in":
    case "offline":
      return <BoardPage {...board} {...titleOf(entrance)} />;
    case "refused":
      return <LinkNeeded hadLink={entrance.hadLink} />;
    case "later":
    case "unreachable":
      return <TryAgain reason={entrance.state} onAgain={again} />;
  }
}

const titleOf = (
  entrance: Extract<ReturnType<typeof useEntrance>["entrance"], { state: "in" | "offline" }>,
) =>
  entrance.state === "in" && entrance.session
    ? { title: entrance.session.title, language: entrance.session.language }
    : {};

function Looking() {
  const t = useTranslations("canvas");
  return (
    <div className="entrance-looking">
      <Spinner label={t("opening")} />
      <p aria-hidden>{t("opening")}</p>
    </div>
  );
}

const reasons = ["link", "renewed", "deleted", "server"] as const;

/** Why the board does not open, and what to ask for. */
function LinkNeeded({ hadLink }: { readonly hadLink: boolean }) {
  const t = useTranslations();
  return (
    <MessagePage
      title={t(hadLink ? "boardMissing.title" : "entrance.linkTitle")}
      homeHref="/"
      homeName={t("common.home")}
      actions={
        <LinkButton href="/" tone="primary">
          {t("common.home")}
        </LinkButton>
      }
    >
      {hadLink ? (
        <>
          <p>{t("boardMissing.text")}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{t(`boardMissing.reasons.${reason}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("entrance.linkText")}</p>
      )}
    </MessagePage>
  );
}

interface TryAgainProps {
  readonly reason: "later" | "unreachable";
  readonly onAgain: () => void;
}

function TryAgain({ reason, onAgain }: TryAgainProps) {
  const t = useTranslations();
  return (
    <MessagePage
      title={t(`entrance.${reason}Title`)}
      homeHref="/"
      homeName={t("common.home")}
      actions={
        <Button tone="primary" onPress={onAgain}>
          {t("common.tryAgain")}
        </Button>
      }
    >
      <p>{t(`entrance.${reason}Text`)}</p>
    </MessagePage>
  );
}
