"use client";
import { IconButton, MenuButton } from "@cojourney/ui";
import { FileDown, FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import "./board-menu.css";

export interface BoardMenuProps {
  readonly onExport: () => void;
  /** Without it nothing can be brought in: whoever only looks is not offered it. */
  readonly onImport?: (() => void) | undefined;
}

/** What goes out of a board as files, and what comes into it: a menu, and on a phone, which has one already, its entries. */
export function BoardMenu({ onExport, onImport }: BoardMenuProps) {
  const t = useTranslations();
  const exporting = {
    id: "export",
    label: t("export.open"),
    description: t("export.openHint"),
    icon: <FileDown aria-hidden />,
    onAction: onExport,
  };
  const importing = onImport && {
    id: "import",
    label: t("import.open"),
    description: t("import.openHint"),
    icon: <FileUp aria-hidden />,
    onAction: onImport,
  };
  const entries = importing ? [exporting, importing] : [exporting];
  return (
    <>
      <span className="board-menu">
        <MenuButton
          name={t("export.menu")}
          trigger={
            <IconButton name={t("export.menu")}>
              <FileDown aria-hidden />
            </IconButton>
          }
          entries={entries}
        />
      </span>
      <span className="board-menu-entries">
        {entries.map(({ id, label, icon, onAction }) => (
          // The menu of the phone goes, which else would lie over what is opened.
          <IconButton key={id} slot="close" name={label} onPress={onAction}>
            {icon}
          </IconButton>
        ))}
      </span>
    </>
  );
}
