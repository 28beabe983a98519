"use client";
import { IconButton, Toolbar } from "@cojourney/ui";
import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";

export interface HistoryButtonsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Undo and redo of what you did yourself; nobody undoes another. */
export function HistoryButtons({ canUndo, canRedo, onUndo, onRedo }: HistoryButtonsProps) {
  const t = useTranslations("topBar");
  return (
    <Toolbar name={t("history")}>
      <IconButton name={t("undo")} shortcut="Ctrl+Z" isDisabled={!canUndo} onPress={onUndo}>
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton name={t("redo")} shortcut="Ctrl+Shift+Z" isDisabled={!canRedo} onPress={onRedo}>
        <Redo2 aria-hidden />
      </IconButton>
    </Toolbar>
  );
}
