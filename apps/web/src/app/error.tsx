"use client";
import { Button, LinkButton, MessagePage } from "@cojourney/ui";
import { useTranslations } from "next-intl";

interface FailureProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A page that broke. The digest is the line in the server's log; the error itself is not for visitors. */
export default function Failure({ error, retry }: FailureProps) {
  const t = useTranslations();
  const code = digestOf(error);
  return (
    <MessagePage
      title={t("failure.title")}
      homeHref="/"
      homeName={t("common.home")}
      actions={
        <>
          <Button tone="primary" onPress={retry}>
            {t("common.tryAgain")}
          </Button>
          <LinkButton href="/">{t("common.home")}</LinkButton>
        </>
      }
    >
      <p>{t("failure.text")}</p>
      {code && <p>{t("failure.code", { code })}</p>}
    </MessagePage>
  );
}

function digestOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
