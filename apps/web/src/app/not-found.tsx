import { LinkButton, MessagePage } from "@cojourney/ui";
import { useTranslations } from "next-intl";

export default function NotFound() {
  const t = useTranslations();
  return (
    <MessagePage
      title={t("pageMissing.title")}
      homeHref="/"
      homeName={t("common.home")}
      actions={
        <LinkButton href="/" tone="primary">
          {t("common.home")}
        </LinkButton>
      }
    >
      <p>{t("pageMissing.text")}</p>
    </MessagePage>
  );
}
