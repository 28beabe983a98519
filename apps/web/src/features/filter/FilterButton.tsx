"use client";
import { IconButton } from "@cojourney/ui";
import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";

export interface FilterButtonProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClear: () => void;
}

/** Opens the filter; pressed again it shows everything. */
export function FilterButton({ isOpen, onOpen, onClear }: FilterButtonProps) {
  const t = useTranslations("filter");
  return (
    <IconButton
      name={isOpen ? t("clear") : t("open")}
      shortcut="Ctrl+Shift+F"
      aria-expanded={isOpen}
      onPress={isOpen ? onClear : onOpen}
    >
      <ListFilter aria-hidden />
    </IconButton>
  );
}
