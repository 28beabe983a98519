"use client";
import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button, Kbd, PopoverButton } from "@cojourney/ui";
import "./keys-help.css";

/** Which keys do what in the map. */
export const KeysHelp = memo(function KeysHelp() {
  const t = useTranslations("map.keys");
  const rows = [
    [t("arrowsKeys"), t("arrows")],
    ["Enter", t("enter")],
    ["Tab", t("tab")],
    ["Shift+Enter", t("line")],
    ["Escape", t("escape")],
    ["Insert", t("add")],
    ["Delete", t("remove")],
    [t("moveKeys"), t("move")],
    [t("chooseKeys"), t("choose")],
    ["Ctrl+D", t("duplicate")],
    ["Shift+F10", t("menu")],
    ["Alt+Enter", t("details")],
    ["Ctrl+Z", t("undo")],
    ["Alt+M", t("view")],
    ["Alt+R", t("results")],
    ["Alt+W", t("workshop")],
    ["Alt+H", t("hand")],
  ] as const;
  return (
    <PopoverButton
      name={t("title")}
      trigger={
        <Button tone="plain">
          <Keyboard aria-hidden size={16} />
          {t("open")}
        </Button>
      }
    >
      <dl className="map-keys">
        {rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </PopoverButton>
  );
});
