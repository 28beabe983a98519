"use client";
import { IconButton } from "@cojourney/ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { LatePart } from "#features/late-part/index.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { isToolId, toolsFor } from "#features/facilitation/tools-for.ts";
import "./workshop-panel.css";

/** What a workshop is led with and followed in, beside the board: a page per tool. On a phone a sheet over it. */
export function WorkshopPanel() {
  const t = useTranslations("facilitation");
  const room = useRoom();
  const { openTool, setOpenTool } = room;
  const panel = useRef<HTMLElement>(null);
  useFocusWhileOpen(panel);
  const tools = toolsFor(room);
  const chosen = tools.find(({ id }) => id === openTool) ?? tools[0];
  if (!chosen) return null;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any control inside bubbles to here
    <aside
      ref={panel}
      className="workshop-panel"
      aria-label={t("panel")}
      tabIndex={-1}
      data-covers-board
      onKeyDown={(event) => {
        // What is being typed is not to be lost by it.
        const isField = event.target instanceof Element && event.target.matches("input, textarea");
        if (event.key === "Escape" && !event.defaultPrevented && !isField) setOpenTool(null);
      }}
    >
      <Tabs
        className="workshop-tabs"
        orientation="vertical"
        keyboardActivation="manual"
        selectedKey={chosen.id}
        onSelectionChange={(id) => {
          if (isToolId(id)) setOpenTool(id);
        }}
      >
        <TabList className="workshop-tab-list" aria-label={t("pages")}>
          {tools.map(({ id, icon: Icon, isWaiting }) => (
            <Tab key={id} id={id} className="workshop-tab">
              <Icon aria-hidden />
              <span>{t(`tools.${id}`)}</span>
              {isWaiting && (
                <span className="workshop-tab-mark" role="img" aria-label={t("waiting")} />
              )}
            </Tab>
          ))}
        </TabList>
        <TabPanel key={chosen.id} id={chosen.id} className="workshop-page">
          <header className="workshop-page-head">
            <h2>{t(`tools.${chosen.id}`)}</h2>
            <IconButton name={t("close")} shortcut="Alt+W" onPress={() => setOpenTool(null)}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className="workshop-page-body">
            <LatePart load={chosen.load} props={{}} />
          </div>
        </TabPanel>
      </Tabs>
    </aside>
  );
}

/** The keyboard goes into the panel when it opens, and back to where it was when it closes. */
function useFocusWhileOpen(panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const cameFrom = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, [panel]);
}
