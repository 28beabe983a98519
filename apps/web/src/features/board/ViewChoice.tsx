"use client";
import { SegmentedChoice } from "@cojourney/ui";
import { Presentation, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BoardView } from "#sync/presence.ts";

export interface ViewChoiceProps {
  readonly view: BoardView;
  readonly onChange: (view: BoardView) => void;
}

/** The switch between the canvas and the map; both show the same board, live. */
export function ViewChoice({ view, onChange }: ViewChoiceProps) {
  const t = useTranslations("map.view");
  return (
    <SegmentedChoice<BoardView>
      label={t("name")}
      isLabelHidden
      value={view}
      onChange={onChange}
      options={[
        { id: "canvas", label: t("canvas"), icon: <Presentation aria-hidden /> },
        { id: "map", label: t("map"), icon: <Table2 aria-hidden /> },
      ]}
    />
  );
}
