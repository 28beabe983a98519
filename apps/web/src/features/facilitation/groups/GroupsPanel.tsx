"use client";
import { layoutBoard, outlineBoard, type Box, type JourneyOutline } from "@cojourney/journey-model";
import { Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CompareDialog } from "#features/compare-curves/index.ts";
import { DivideRoom } from "#features/facilitation/groups/DivideRoom.tsx";
import { GroupProgress } from "#features/facilitation/groups/GroupProgress.tsx";
import { useGoToJourney } from "#features/facilitation/groups/use-go-to-journey.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { useCalmReading } from "#sync/use-board-reading.ts";
import "./groups.css";

/** Divides the room, shows how far each group is, and brings everybody together again. */
export function GroupsPanel() {
  const t = useTranslations("facilitation.groups");
  const { board, view, role, ask } = useRoom();
  const { board: content } = useCalmReading(board.live);
  const outlines = useMemo(() => outlineBoard(content), [content]);
  const goTo = useGoToJourney();
  const [isComparing, setComparing] = useState(false);
  const { isSplit, groups } = view.groups;
  const journeys = groups.flatMap(({ journeyId }) => outlineOf(outlines, journeyId) ?? []);
  const mayLead = role === "facilitator";

  /** On the canvas all of them at once; the map, which has one under the other, goes to the first. */
  function showSideBySide(): void {
    const ids = new Set(journeys.map(({ journey }) => journey.id));
    const boxes = layoutBoard(content).journeys.filter((one) => ids.has(one.outline.journey.id));
    const area = boxAround(boxes.map(({ bounds }) => bounds));
    const [first] = journeys;
    if (first) goTo(first.journey.id);
    if (area) board.guide.show({ type: "area", box: area });
  }
  return (
    <>
      {isSplit && (
        <>
          {mayLead && (
            <Button tone="primary" onPress={() => void ask({ type: "split", isSplit: false })}>
              {t("together")}
            </Button>
          )}
          <ul className="groups-at-work">
            {groups.map((group) => (
              <GroupProgress
                key={group.id}
                group={group}
                outline={outlineOf(outlines, group.journeyId)}
              />
            ))}
          </ul>
        </>
      )}
      {mayLead && <DivideRoom outlines={outlines} />}
      {!isSplit && journeys.length > 1 && (
        <section className="workshop-part" aria-labelledby="groups-compare">
          <h3 id="groups-compare">{t("compare")}</h3>
          <p className="cj-hint">{t("compareHint")}</p>
          <div className="workshop-row">
            <Button onPress={showSideBySide}>{t("sideBySide")}</Button>
            <Button onPress={() => setComparing(true)}>{t("curves")}</Button>
          </div>
        </section>
      )}
      <CompareDialog board={content} isOpen={isComparing} onClose={() => setComparing(false)} />
    </>
  );
}

function outlineOf(
  outlines: readonly JourneyOutline[],
  journeyId: string | null,
): JourneyOutline | null {
  return outlines.find(({ journey }) => journey.id === journeyId) ?? null;
}

/** Room around what is shown, px at zoom 1. */
const MARGIN_PX = 80;

function boxAround(boxes: readonly Box[]): [number, number, number, number] | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN_PX;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN_PX;
  const right = Math.max(...boxes.map(({ x, w }) => x + w)) + MARGIN_PX;
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h)) + MARGIN_PX;
  return [left, top, right - left, bottom - top];
}
