"use client";
import { IconButton } from "@cojourney/ui";
import { ChartSpline } from "lucide-react";
import { useTranslations } from "next-intl";

/** Asks for the curves over each other. The dialog stands elsewhere: on a phone the menu with this button closes. */
export function CompareButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("compare");
  return (
    <IconButton slot="close" name={t("open")} onPress={onOpen}>
      <ChartSpline aria-hidden />
    </IconButton>
  );
}
