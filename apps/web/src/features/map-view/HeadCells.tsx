"use client";
import { CornerUpLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  addLoop,
  removeLoop,
  skipPhase,
  type JourneyOutline,
  type Lane,
  type Phase,
  type Step,
} from "@cojourney/journey-model";
import { VisuallyHidden } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useAttention, useIsTabStop } from "#features/map-view/attention.ts";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { KindMark, lookOfLane } from "#features/map-view/KindMark.tsx";
import { useMap, type MapAction } from "#features/map-view/map-context.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";
import { laneName, phaseName, stepName } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";

interface HeadProps {
  readonly outline: JourneyOutline;
  readonly structure: Structure;
}

/** The head of a phase, over its columns. */
export function PhaseHead({
  outline,
  structure,
  phase,
  columns,
}: HeadProps & { readonly phase: Phase; readonly columns: number }) {
  const t = useTranslations("map");
  const place: PlaceKey = `phase:${phase.id}`;
  const name = phaseName(t, outline, phase);
  const spoken = t(phase.skipped ? "spoken.skippedPhase" : "spoken.phase", { name });
  const loops = loopsFrom(outline, phase).map((to) =>
    t("loopTo", { phase: phaseName(t, outline, to) }),
  );
  return (
    <th
      scope="colgroup"
      colSpan={columns}
      className="map-phase"
      data-skipped={phase.skipped || undefined}
      aria-label={[spoken, ...loops].join(", ")}
      {...usePlaceProps(outline, place)}
    >
      <PhaseTitle outline={outline} structure={structure} phase={phase} />
    </th>
  );
}

/** A phase's name with its menu, in a column head or at the top of a small screen. */
export function PhaseTitle({ outline, structure, phase }: HeadProps & { readonly phase: Phase }) {
  const t = useTranslations("map");
  const place: PlaceKey = `phase:${phase.id}`;
  const name = phaseName(t, outline, phase);
  const actions = usePhaseActions(outline, structure, phase);
  return (
    <div className="map-head">
      <EditableName
        place={place}
        kind="phase"
        target={{ root: "phases", id: phase.id, field: "title" }}
      >
        <span className="map-head-name" data-unnamed={phase.title.trim() === "" || undefined}>
          {name}
          {phase.skipped && <small>{t("skipped")}</small>}
          {loopsFrom(outline, phase).map((to) => (
            <small key={to.id} className="map-loop">
              <CornerUpLeft aria-hidden />
              {t("loopTo", { phase: phaseName(t, outline, to) })}
            </small>
          ))}
        </span>
      </EditableName>
      <ActionsButton
        name={t("menu.phase", { name })}
        actions={actions}
        isTabStop={useIsTabStop(outline, place)}
      />
    </div>
  );
}

/** The phases that the persona goes back to from this one. */
function loopsFrom({ journey, phases }: JourneyOutline, phase: Phase): readonly Phase[] {
  const ids = journey.loops.filter(({ from }) => from === phase.id).map(({ to }) => to);
  return phases.map((one) => one.phase).filter(({ id }) => ids.includes(id));
}

/** The head of a column. */
export function StepHead({
  outline,
  structure,
  step,
  isPhaseStart,
}: HeadProps & { readonly step: Step; readonly isPhaseStart: boolean }) {
  const t = useTranslations("map");
  const place: PlaceKey = `step:${step.id}`;
  return (
    <th
      scope="col"
      className="map-step"
      data-phase-start={isPhaseStart || undefined}
      aria-label={t("spoken.stepHead", { name: stepName(t, outline, step.id) })}
      {...usePlaceProps(outline, place)}
    >
      <StepTitle outline={outline} structure={structure} step={step} />
    </th>
  );
}

export function StepTitle({ outline, structure, step }: HeadProps & { readonly step: Step }) {
  const t = useTranslations("map");
  const place: PlaceKey = `step:${step.id}`;
  const name = stepName(t, outline, step.id);
  const actions = useStepActions(outline, structure, step);
  return (
    <div className="map-head">
      <EditableName
        place={place}
        kind="step"
        target={{ root: "steps", id: step.id, field: "title" }}
      >
        <span className="map-head-name" data-unnamed={step.title.trim() === "" || undefined}>
          {name}
        </span>
      </EditableName>
      <ActionsButton
        name={t("menu.step", { name })}
        actions={actions}
        isTabStop={useIsTabStop(outline, place)}
      />
    </div>
  );
}

/** The head of a row. */
export function LaneHead({ outline, structure, lane }: HeadProps & { readonly lane: Lane }) {
  const t = useTranslations("map");
  const { boardLanguage } = useMap();
  return (
    <th
      scope="row"
      className="map-lane"
      aria-label={t("spoken.lane", { name: laneName(lane, boardLanguage) })}
      {...usePlaceProps(outline, `lane:${lane.id}`)}
    >
      <LaneTitle outline={outline} structure={structure} lane={lane} />
    </th>
  );
}

export function LaneTitle({ outline, structure, lane }: HeadProps & { readonly lane: Lane }) {
  const t = useTranslations("map");
  const { boardLanguage } = useMap();
  const place: PlaceKey = `lane:${lane.id}`;
  const name = laneName(lane, boardLanguage);
  const actions = useLaneActions(outline, structure, lane);
  return (
    <div className="map-head">
      <KindMark look={lookOfLane(lane.kind)} />
      <EditableName
        place={place}
        kind="lane"
        target={{ root: "lanes", id: lane.id, field: "title" }}
      >
        <span className="map-head-name">{name}</span>
      </EditableName>
      <ActionsButton
        name={t("menu.lane", { name })}
        actions={actions}
        isTabStop={useIsTabStop(outline, place)}
      />
    </div>
  );
}

/** Where a phase lost all of its steps: it can get a new one. */
export function StepGap({
  structure,
  phase,
}: {
  readonly structure: Structure;
  readonly phase: Phase;
}) {
  const t = useTranslations("map");
  return (
    <th scope="col" className="map-step" data-phase-start aria-label={t("spoken.gap")}>
      <button
        type="button"
        className="map-add-button"
        onClick={() => structure.addStepTo(phase.id, null)}
      >
        <span aria-hidden>+</span>
        <VisuallyHidden>{t("menu.addStep")}</VisuallyHidden>
      </button>
    </th>
  );
}

function usePlaceProps(outline: JourneyOutline, place: PlaceKey) {
  return {
    "data-place": place,
    "data-holds": place,
    tabIndex: useIsTabStop(outline, place) ? 0 : -1,
  };
}

function usePhaseActions(
  { journey: { id: journeyId, loops }, phases }: JourneyOutline,
  structure: Structure,
  phase: Phase,
): () => readonly MapAction[] {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const attention = useAttention();
  const outlineNow = { journey: { id: journeyId, loops }, phases };
  return () => {
    const index = outlineNow.phases.findIndex((one) => one.phase.id === phase.id);
    const nameOf = (i: number) =>
      phases[i]?.phase.title.trim() || t("unnamed.phase", { number: i + 1 });
    const loopActions = phases.slice(0, Math.max(index, 0)).map(({ phase: to }, i): MapAction => {
      const loop = { from: phase.id, to: to.id };
      const isDrawn = loops.some((one) => one.from === loop.from && one.to === loop.to);
      return {
        id: `loop-${to.id}`,
        label: t(isDrawn ? "menu.removeLoop" : "menu.addLoop", { phase: nameOf(i) }),
        onAction: () => (isDrawn ? removeLoop : addLoop)(journey, journeyId, loop),
      };
    });
    return [
      {
        id: "rename",
        label: t("menu.rename"),
        onAction: () => attention.edit(`phase:${phase.id}`),
      },
      { id: "step", label: t("menu.addStep"), onAction: () => structure.addStepTo(phase.id, null) },
      {
        id: "phase",
        label: t("menu.addPhaseAfter"),
        onAction: () => structure.addPhaseBefore(phases[index + 1]?.phase.id ?? null),
      },
      {
        id: "left",
        label: t("menu.moveLeft"),
        isDisabled: index <= 0,
        onAction: () => structure.movePhaseBy(phase.id, "back"),
      },
      {
        id: "right",
        label: t("menu.moveRight"),
        isDisabled: index === phases.length - 1,
        onAction: () => structure.movePhaseBy(phase.id, "forth"),
      },
      {
        id: "skip",
        label: t(phase.skipped ? "menu.unskip" : "menu.skip"),
        onAction: () => skipPhase(journey, phase.id, !phase.skipped),
      },
      ...loopActions,
      {
        id: "remove",
        label: t("menu.remove"),
        isDisabled: phases.length < 2,
        onAction: () => structure.askToRemove({ type: "phase", id: phase.id }, nameOf(index)),
      },
    ];
  };
}

function useStepActions(
  outline: JourneyOutline,
  structure: Structure,
  step: Step,
): () => readonly MapAction[] {
  const t = useTranslations("map");
  const attention = useAttention();
  return () => {
    const siblings =
      outline.phases.find(({ phase }) => phase.id === step.place.phaseId)?.steps ?? [];
    const index = siblings.findIndex((one) => one.step.id === step.id);
    return [
      { id: "rename", label: t("menu.rename"), onAction: () => attention.edit(`step:${step.id}`) },
      {
        id: "step",
        label: t("menu.addStepAfter"),
        onAction: () =>
          structure.addStepTo(step.place.phaseId, siblings[index + 1]?.step.id ?? null),
      },
      {
        id: "left",
        label: t("menu.moveLeft"),
        onAction: () => structure.moveStepBy(step.id, "back"),
      },
      {
        id: "right",
        label: t("menu.moveRight"),
        onAction: () => structure.moveStepBy(step.id, "forth"),
      },
      {
        id: "remove",
        label: t("menu.remove"),
        isDisabled: siblings.length < 2,
        onAction: () =>
          structure.askToRemove({ type: "step", id: step.id }, stepName(t, outline, step.id)),
      },
    ];
  };
}

function useLaneActions(
  outline: JourneyOutline,
  structure: Structure,
  lane: Lane,
): () => readonly MapAction[] {
  const t = useTranslations("map.menu");
  const attention = useAttention();
  const { ask, boardLanguage } = useMap();
  const index = outline.lanes.findIndex(({ id }) => id === lane.id);
  return () => [
    { id: "rename", label: t("rename"), onAction: () => attention.edit(`lane:${lane.id}`) },
    {
      id: "add",
      label: t("addLaneAbove"),
      onAction: () => ask({ type: "addLane", journeyId: outline.journey.id, before: lane.id }),
    },
    {
      id: "up",
      label: t("moveUp"),
      isDisabled: index <= 0,
      onAction: () => structure.moveLaneBy(lane.id, "back"),
    },
    {
      id: "down",
      label: t("moveDown"),
      isDisabled: index === outline.lanes.length - 1,
      onAction: () => structure.moveLaneBy(lane.id, "forth"),
    },
    {
      id: "remove",
      label: t("remove"),
      onAction: () =>
        structure.askToRemove({ type: "lane", id: lane.id }, laneName(lane, boardLanguage)),
    },
  ];
}
