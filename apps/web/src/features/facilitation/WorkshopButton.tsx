"use client";
import { IconButton } from "@cojourney/ui";
import { ListTodo } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";

/** Opens the panel of the workshop, and closes it. */
export function WorkshopButton({ onPress }: { readonly onPress?: () => void }) {
  const t = useTranslations("facilitation");
  const { openTool, setOpenTool } = useRoom();
  return (
    <IconButton
      slot="close"
      name={t("open")}
      shortcut="Alt+W"
      aria-expanded={openTool !== null}
      onPress={() => {
        onPress?.();
        setOpenTool(openTool === null ? "agenda" : null);
      }}
    >
      <ListTodo aria-hidden />
    </IconButton>
  );
}
