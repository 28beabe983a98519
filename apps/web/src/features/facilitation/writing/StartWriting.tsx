"use client";
import { Button, Checkbox, SegmentedChoice } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { laneKindOf } from "@cojourney/journey-model";
import { useRoom } from "#features/facilitation/room.tsx";
import { laneKindsOn } from "#features/facilitation/writing/desk-lanes.ts";
import { useCalmReading } from "#sync/use-board-reading.ts";

/** Lets everybody begin to write for themselves: in which lanes, and whether with their name. That is fixed from then on. */
export function StartWriting() {
  const t = useTranslations("privateWriting.start");
  const { board, ask } = useRoom();
  const { board: content } = useCalmReading(board.live);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [names, setNames] = useState<"anonymous" | "named">("anonymous");
  const [isPending, setPending] = useState(false);
  const kinds = laneKindsOn(content);

  async function start(): Promise<void> {
    setPending(true);
    await ask({
      type: "startWriting",
      laneKinds: chosen.filter((kind) => kinds.includes(kind)),
      isAnonymous: names === "anonymous",
    });
    setPending(false);
  }
  return (
    <form
      className="workshop-part"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <p>{t("what")}</p>
      <fieldset className="writing-lanes">
        <legend>{t("lanes")}</legend>
        <p className="cj-hint">{t("lanesHint")}</p>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={laneKindOf(kind).label[content.meta.language]}
            isSelected={chosen.includes(kind)}
            onChange={(isOn) =>
              setChosen(isOn ? [...chosen, kind] : chosen.filter((other) => other !== kind))
            }
          />
        ))}
      </fieldset>
      <SegmentedChoice
        label={t("names")}
        options={[
          { id: "anonymous", label: t("anonymous") },
          { id: "named", label: t("named") },
        ]}
        value={names}
        onChange={setNames}
      />
      <p className="cj-hint">{t(`${names}Hint`)}</p>
      <div>
        <Button type="submit" tone="primary" isPending={isPending} pendingLabel={t("starting")}>
          {t("start")}
        </Button>
      </div>
    </form>
  );
}
