"use client";
import { CornerUpLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { type JourneyOutline, type Lane, type Phase, type Step } from "@cojourney/journey-model";
import { VisuallyHidden } from "@cojourney/ui";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import { useIsTabStop } from "#features/map-view/attention.ts";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { KindMark, lookOfLane } from "#features/map-view/KindMark.tsx";
import { useMap } from "#features/map-view/map-context.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";
import { laneName, phaseName, stepName } from "#features/map-view/spoken-names.ts";
import "./head-cells.css";

interface HeadProps {
  readonly outline: JourneyOutline;
}

/** The head of a phase, over its columns. */
export function PhaseHead({
  outline,
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
      <PhaseTitle outline={outline} phase={phase} />
    </th>
  );
}

/** A phase's name with its menu, in a column head or at the top of a small screen. */
export function PhaseTitle({ outline, phase }: HeadProps & { readonly phase: Phase }) {
  const t = useTranslations("map");
  const place: PlaceKey = `phase:${phase.id}`;
  const name = phaseName(t, outline, phase);
  const { things } = useMap();
  return (
    <div className="map-head">
      <EditableName
        place={place}
        kind="phase"
        target={{ root: "phases", id: phase.id, field: "title" }}
      >
        <span
          className="map-head-name"
          dir="auto"
          data-unnamed={phase.title.trim() === "" || undefined}
        >
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
        actions={() => things.menuOf({ type: "phase", id: phase.id })}
        isTabStop={useIsTabStop(outline.journey.id, place)}
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
      <StepTitle outline={outline} step={step} />
    </th>
  );
}

export function StepTitle({ outline, step }: HeadProps & { readonly step: Step }) {
  const t = useTranslations("map");
  const place: PlaceKey = `step:${step.id}`;
  const name = stepName(t, outline, step.id);
  const { things } = useMap();
  return (
    <div className="map-head">
      <EditableName
        place={place}
        kind="step"
        target={{ root: "steps", id: step.id, field: "title" }}
      >
        <span
          className="map-head-name"
          dir="auto"
          data-unnamed={step.title.trim() === "" || undefined}
        >
          {name}
        </span>
      </EditableName>
      <ActionsButton
        name={t("menu.step", { name })}
        actions={() => things.menuOf({ type: "step", id: step.id })}
        isTabStop={useIsTabStop(outline.journey.id, place)}
      />
    </div>
  );
}

/** The head of a row. */
export function LaneHead({ outline, lane }: HeadProps & { readonly lane: Lane }) {
  const t = useTranslations("map");
  const { boardLanguage } = useMap();
  return (
    <th
      scope="row"
      className="map-lane"
      aria-label={t("spoken.lane", { name: laneName(lane, boardLanguage) })}
      {...usePlaceProps(outline, `lane:${lane.id}`)}
    >
      <LaneTitle outline={outline} lane={lane} />
    </th>
  );
}

export function LaneTitle({ outline, lane }: HeadProps & { readonly lane: Lane }) {
  const t = useTranslations("map");
  const { boardLanguage, things } = useMap();
  const place: PlaceKey = `lane:${lane.id}`;
  const name = laneName(lane, boardLanguage);
  return (
    <div className="map-head">
      <KindMark look={lookOfLane(lane.kind)} />
      <EditableName
        place={place}
        kind="lane"
        target={{ root: "lanes", id: lane.id, field: "title" }}
      >
        <span className="map-head-name" dir="auto">
          {name}
        </span>
      </EditableName>
      <ActionsButton
        name={t("menu.lane", { name })}
        actions={() => things.menuOf({ type: "lane", id: lane.id })}
        isTabStop={useIsTabStop(outline.journey.id, place)}
      />
    </div>
  );
}

/** Where a phase lost all of its steps: it can get a new one. */
export function StepGap({ phase }: { readonly phase: Phase }) {
  const t = useTranslations("map");
  const words = useTranslations("structure");
  const { things } = useMap();
  return (
    <th scope="col" className="map-step" data-phase-start aria-label={t("spoken.gap")}>
      <button
        type="button"
        className="map-add-button"
        disabled={things.isLocked}
        onClick={() => things.perform({ type: "phase", id: phase.id }, "addStep")}
      >
        <span aria-hidden>+</span>
        <VisuallyHidden>{words("addStep")}</VisuallyHidden>
      </button>
    </th>
  );
}

function usePlaceProps(outline: JourneyOutline, place: PlaceKey) {
  return {
    "data-place": place,
    "data-holds": place,
    tabIndex: useIsTabStop(outline.journey.id, place) ? 0 : -1,
  };
}
