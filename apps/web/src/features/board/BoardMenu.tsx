"use client";
import { IconButton, MenuButton } from "@cojourney/ui";
import { FileDown } from "lucide-react";
import { useTranslations } from "next-intl";

export interface BoardMenuProps {
  readonly onExport: () => void;
}

/** What goes out of a board as files. */
export function BoardMenu({ onExport }: BoardMenuProps) {
  const t = useTranslations();
  const exporting = {
    id: "export",
    label: t("export.open"),
    description: t("export.openHint"),
    icon: <FileDown aria-hidden />,
    onAction: onExport,
  };
  return (
    <MenuButton
      name={t("export.menu")}
      trigger={
        <IconButton name={t("export.menu")}>
          <FileDown aria-hidden />
        </IconButton>
      }
      entries={[exporting]}
    />
  );
}
