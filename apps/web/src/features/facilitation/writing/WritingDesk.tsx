"use client";
import { Select } from "@cojourney/ui";
import { CloudOff, CloudUpload, CircleCheck, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import {
  cellKey,
  laneKindOf,
  outlineBoard,
  type JourneyId,
  type JourneyOutline,
  type Lane,
  type LaneId,
  type StepOutline,
} from "@cojourney/journey-model";
import type { Draft, WorkshopView } from "@cojourney/journey-model/workshop";
import { useRoom } from "#features/facilitation/room.tsx";
import {
  draftsByCell,
  journeyOf,
  strayDrafts,
  writableLanes,
} from "#features/facilitation/writing/desk-lanes.ts";
import { DraftLines } from "#features/facilitation/writing/DraftLines.tsx";
import type { MyDrafts, MyDraftsState } from "#features/facilitation/writing/my-drafts.ts";
import { useTellDraftRefusal } from "#features/facilitation/writing/use-tell-refusal.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { useCalmReading } from "#sync/use-board-reading.ts";

export interface WritingDeskProps {
  readonly board: BoardConnection;
  readonly writing: NonNullable<WorkshopView["writing"]>;
  readonly drafts: MyDrafts;
  readonly state: MyDraftsState;
}

/** Where somebody writes cards that nobody else sees: a lane at a time, a line for every card, under the steps of a journey. */
export function WritingDesk({ board, writing, drafts, state }: WritingDeskProps) {
  const t = useTranslations("privateWriting.desk");
  const { view, you } = useRoom();
  const { board: content } = useCalmReading(board.live);
  const outlines = outlineBoard(content);
  const [journeyId, setJourneyId] = useState(() => journeyOf(view, outlines, you));
  const [laneId, setLaneId] = useState<LaneId | null>(null);
  const names = useTranslations("map.unnamed");
  useTellDraftRefusal(drafts);
  useEffect(() => () => drafts.leaveAll(), [drafts]);

  const outline = outlines.find(({ journey }) => journey.id === journeyId) ?? outlines[0];
  const lanes = outline ? writableLanes(outline, writing.laneKinds) : [];
  const lane = lanes.find(({ id }) => id === laneId) ?? lanes[0];
  const stray = strayDrafts(state.drafts, content);
  return (
    <div className="writing-desk">
      <p className="writing-promise">
        <EyeOff aria-hidden />
        <span>
          <strong>
            {t(writing.isStopped ? "stopped" : writing.stopsAt === null ? "onlyYou" : "ending")}
          </strong>{" "}
          {t(writing.isAnonymous ? "anonymous" : "named")}
        </span>
      </p>
      <SavingState saving={state.saving} count={state.drafts.length} />
      {outline && outlines.length > 1 && (
        <Select
          label={t("journey")}
          options={outlines.map(({ journey, persona }) => ({
            id: journey.id,
            label: [journey.title.trim() || names("journey"), persona?.name]
              .filter(Boolean)
              .join(" · "),
          }))}
          value={outline.journey.id}
          onChange={(id: JourneyId) => setJourneyId(id)}
        />
      )}
      {lanes.length > 1 && lane && (
        <LaneChoice
          lanes={lanes}
          chosen={lane}
          countOf={({ id }) => state.drafts.filter((draft) => draft.laneId === id).length}
          language={content.meta.language}
          onChange={setLaneId}
        />
      )}
      {outline && lane ? (
        <DeskOfLane
          outline={outline}
          lane={lane}
          language={content.meta.language}
          drafts={drafts}
          state={state}
          writing={writing}
        />
      ) : (
        <p>{t("noLane")}</p>
      )}
      {stray.length > 0 && (
        <section className="workshop-part" aria-label={t("stray")}>
          <h3>{t("stray")}</h3>
          <p className="cj-hint">{t("strayHint")}</p>
          <ul className="writing-lines">
            {stray.map((draft) => (
              <li key={draft.id}>{draft.text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Says whether what was written is safe. Only trouble is read aloud: else every rest of the hand would be. */
function SavingState({
  saving,
  count,
}: {
  readonly saving: MyDraftsState["saving"];
  readonly count: number;
}) {
  const t = useTranslations("privateWriting.saving");
  const Icon = { saved: CircleCheck, sending: CloudUpload, keptHere: CloudOff }[saving];
  return (
    <div className="writing-saving" data-saving={saving}>
      {count > 0 && (
        <span>
          <Icon aria-hidden />
          {t(saving, { count })}
        </span>
      )}
      <output className="cj-visually-hidden">
        {saving === "keptHere" && t("keptHere", { count })}
      </output>
    </div>
  );
}

interface LaneChoiceProps {
  readonly lanes: readonly Lane[];
  readonly chosen: Lane;
  readonly countOf: (lane: Lane) => number;
  readonly language: "en" | "nl";
  readonly onChange: (laneId: LaneId) => void;
}

/** Which lane one writes in, with how many cards one has in each. */
function LaneChoice({ lanes, chosen, countOf, language, onChange }: LaneChoiceProps) {
  const t = useTranslations("privateWriting.desk");
  return (
    <RadioGroup
      className="writing-lane-choice"
      aria-label={t("lane")}
      orientation="horizontal"
      value={chosen.id}
      onChange={(id) => {
        const lane = lanes.find((one) => one.id === id);
        if (lane) onChange(lane.id);
      }}
    >
      {lanes.map((lane) => {
        const count = countOf(lane);
        return (
          <Radio key={lane.id} value={lane.id} className="writing-lane-option">
            {nameOfLane(lane, language)}
            {count > 0 && <b aria-label={t("cards", { count })}>{count}</b>}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}

function nameOfLane({ title, kind }: Lane, language: "en" | "nl"): string {
  return title.trim() || laneKindOf(kind).label[language];
}

interface DeskOfLaneProps extends Pick<WritingDeskProps, "writing" | "drafts" | "state"> {
  readonly outline: JourneyOutline;
  readonly lane: Lane;
  readonly language: "en" | "nl";
}

const none: readonly Draft[] = [];

/** One lane of one journey: its steps, phase by phase, with lines to write on. */
function DeskOfLane({ outline, lane, language, writing, drafts, state }: DeskOfLaneProps) {
  const { isStopped, stopsAt } = writing;
  const t = useTranslations("privateWriting.desk");
  const names = useTranslations("map.unnamed");
  const headingId = useId();
  const cells = draftsByCell(state.drafts);
  const writtenAt = ({ step }: StepOutline) => cells.get(cellKey(step.id, lane.id)) ?? none;
  const laneName = nameOfLane(lane, language);
  // When nobody writes any more, what was left empty is only in the way.
  const phases = outline.phases
    .map(({ phase, steps }, i) => ({
      phase,
      number: i + 1,
      steps: isStopped ? steps.filter((at) => writtenAt(at).length > 0) : steps,
    }))
    .filter(({ steps }) => steps.length > 0);
  return (
    <section className="workshop-part" aria-labelledby={headingId}>
      <h3 id={headingId}>{laneName}</h3>
      <p className="cj-hint">{laneKindOf(lane.kind).explanation[language]}</p>
      {phases.length === 0 && <p>{t("nothing")}</p>}
      {phases.map(({ phase, number: phaseNumber, steps }) => (
        <div key={phase.id} className="writing-phase">
          <h4>{phase.title.trim() || names("phase", { number: phaseNumber })}</h4>
          {steps.map((at) => {
            const { step } = at;
            const number = outline.steps.indexOf(at) + 1;
            const stepName = step.title.trim() || names("step", { number });
            return (
              <div
                key={step.id}
                className="writing-cell"
                role="group"
                aria-label={t("cell", { step: stepName, lane: laneName })}
              >
                <span className="writing-step" aria-hidden>
                  {stepName}
                </span>
                <DraftLines
                  stepId={step.id}
                  laneId={lane.id}
                  place={stepName}
                  written={writtenAt(at)}
                  drafts={drafts}
                  isStopped={isStopped}
                  isEnding={stopsAt !== null}
                />
              </div>
            );
          })}
        </div>
      ))}
    </section>
  );
}
