import { LinkButton, MessagePage } from "@cojourney/ui";
import { useTranslations } from "next-intl";

const reasons = ["link", "deleted", "server"] as const;

/** The whole page when the server has no such board: what may have happened, and the way out. */
export function BoardMissing() {
  const t = useTranslations();
  return (
    <MessagePage
      title={t("boardMissing.title")}
      homeHref="/"
      homeName={t("common.home")}
      actions={
        <LinkButton href="/" tone="primary">
          {t("common.home")}
        </LinkButton>
      }
    >
      <p>{t("boardMissing.text")}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(`boardMissing.reasons.${reason}`)}</li>
        ))}
      </ul>
    </MessagePage>
  );
}
