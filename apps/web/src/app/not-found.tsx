import { LinkButton } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { MessagePage } from "#features/board-shell/MessagePage.tsx";

export default function NotFound() {
  const t = useTranslations();
  return (
    <MessagePage
      title={t("pageMissing.title")}
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
