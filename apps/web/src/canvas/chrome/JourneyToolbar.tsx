"use client";
import {
  Columns3,
  Map as MapIcon,
  MapPinned,
  PanelTop,
  Plus,
  Rows3,
  UserRound,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useEditor, useValue, type Editor } from "tldraw";
import {
  addJourney,
  addLane,
  addPersona,
  byRank,
  commit,
  laneKindIds,
  laneKinds,
  nextJourneyOrigin,
  type JourneyLayout,
  type Language,
  type PersonaId,
} from "@cojourney/journey-model";
import { kindIcons, MenuButton, Toolbar, Tooltip, type MenuEntry } from "@cojourney/ui";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useBoard } from "#sync/board-context.tsx";
import { canvasSession } from "#canvas/canvas-session.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import { useBoardPart } from "#sync/use-board-reading.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { LaneMark } from "#canvas/shapes/LaneMark.tsx";
import {
  placingToolOf,
  placingTools,
  toolStateId,
  type PlacingTool,
} from "#canvas/tools/journey-tools.ts";
import "./journey-toolbar.css";

const structureIcons = { phase: PanelTop, step: Columns3 };

/** Everything that a journey is made of, one press away; drawing tools have their own bar. */
export function JourneyToolbar({ language }: { readonly language: Language }) {
  const t = useTranslations("canvas.tools");
  const editor = useEditor();
  const locked = useLockReason("structure");
  const inHand = useValue("tool", () => placingToolOf(editor.getCurrentToolId()), [editor]);
  useToolKeys(editor);
  return (
    <div className="cj-journey-toolbar" data-covers-board>
      <Toolbar name={t("name")} orientation="vertical">
        {placingTools.map((tool, i) => (
          <Tooltip key={tool} text={t(`add.${tool}`)} shortcut={String(i + 1)} placement="right">
            <ToggleButton
              className="cj-journey-tool"
              data-kind={tool}
              aria-label={t(`add.${tool}`)}
              aria-keyshortcuts={String(i + 1)}
              isSelected={inHand === tool}
              isDisabled={locked !== null && (tool === "phase" || tool === "step")}
              onChange={(isOn) => {
                editor.setCurrentTool(isOn ? toolStateId(tool) : "select");
                editor.focus();
              }}
            >
              <ToolIcon tool={tool} />
              <span>{t(`label.${tool}`)}</span>
            </ToggleButton>
          </Tooltip>
        ))}
        <LaneMenu language={language} isDisabled={locked !== null} />
        <PersonaButton isDisabled={locked !== null} />
        <JourneyMenu isDisabled={locked !== null} />
      </Toolbar>
    </div>
  );
}

/**
 * The digits take the tools, in the order in which they stand; not while somebody types. By the place of the
 * key and not by what it writes: with Shift the same keys are tldraw's for zooming, whatever they write.
 */
function useToolKeys(editor: Editor): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const tool = placingTools[Number(digit) - 1];
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches(
          "input, textarea, [contenteditable='true'], [contenteditable='true'] *",
        );
      if (!tool || !isPlain || isTyping || !editor.getIsFocused()) return;
      event.preventDefault();
      editor.setCurrentTool(toolStateId(tool));
    }
    // As tldraw does for its own keys: after a page load nothing on the canvas has the focus yet.
    const { body } = document;
    body.addEventListener("keydown", onKeyDown);
    return () => body.removeEventListener("keydown", onKeyDown);
  }, [editor]);
}

function ToolIcon({ tool }: { readonly tool: PlacingTool }) {
  const Icon = tool === "phase" || tool === "step" ? structureIcons[tool] : kindIcons[tool];
  return <Icon aria-hidden />;
}

/** The journey that an action without a place is about: of what is selected, else nearest to the middle of the view. */
function useCurrentJourney(): () => JourneyLayout | undefined {
  const editor = useEditor();
  return () => {
    const { journeys } = canvasSession(editor).projection.layout();
    const bounds = editor.getSelectionPageBounds() ?? editor.getViewportPageBounds();
    const { x, y } = bounds.center;
    const distance = ({ bounds: b }: JourneyLayout) =>
      Math.hypot(Math.max(b.x - x, 0, x - b.x - b.w), Math.max(b.y - y, 0, y - b.y - b.h));
    return journeys.toSorted((a, b) => distance(a) - distance(b))[0];
  };
}

function useShowAndType() {
  const editor = useEditor();
  return (kind: "lane" | "persona" | "journey", id: string, mayType: boolean) => {
    const { projection } = canvasSession(editor);
    projection.flush();
    const shapeId = derivedShapeId(kind, id);
    const bounds = editor.getShapePageBounds(shapeId);
    if (!bounds) return;
    editor.setCurrentTool("select");
    editor.select(shapeId);
    if (!editor.getViewportPageBounds().contains(bounds))
      editor.zoomToBounds(bounds, {
        targetZoom: editor.getZoomLevel(),
        animation: { duration: 220 },
      });
    if (mayType) editor.setEditingShape(shapeId);
    editor.focus();
  };
}

function LaneMenu({
  language,
  isDisabled,
}: {
  readonly language: Language;
  readonly isDisabled: boolean;
}) {
  const t = useTranslations("canvas.tools");
  const { journey } = useBoard();
  const currentJourney = useCurrentJourney();
  const show = useShowAndType();
  const entries = laneKindIds.map((kind): MenuEntry => ({
    id: kind,
    label: laneKinds[kind].label[language],
    description: laneKinds[kind].explanation[language],
    icon: <LaneMark kind={kind} />,
    onAction: () => {
      const current = currentJourney();
      if (!current) return;
      const added = addLane(journey, { journeyId: current.outline.journey.id, kind, before: null });
      if (added.ok) show("lane", added.value, kind === "custom");
    },
  }));
  return (
    <MenuButton
      name={t("add.lane")}
      entries={entries}
      trigger={
        <Button className="cj-journey-tool" aria-label={t("add.lane")} isDisabled={isDisabled}>
          <Rows3 aria-hidden />
          <span>{t("label.lane")}</span>
        </Button>
      }
    />
  );
}

function PersonaButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const t = useTranslations("canvas.tools");
  const { journey } = useBoard();
  const show = useShowAndType();
  return (
    <Button
      className="cj-journey-tool"
      aria-label={t("add.persona")}
      isDisabled={isDisabled}
      onPress={() => show("persona", addPersona(journey, {}), true)}
    >
      <UserRound aria-hidden />
      <span>{t("label.persona")}</span>
    </Button>
  );
}

function JourneyMenu({ isDisabled }: { readonly isDisabled: boolean }) {
  const t = useTranslations("canvas.tools");
  const editor = useEditor();
  const { journey, live } = useBoard();
  const personas = useBoardPart(live, ({ board }) => board.personas);
  const show = useShowAndType();

  function addFor(personaId: PersonaId | null): void {
    const origin = nextJourneyOrigin(canvasSession(editor).projection.layout());
    const { framework, language } = live.reading().board.meta;
    const added = commit(journey, () =>
      addJourney(journey, {
        personaId: personaId ?? addPersona(journey, {}),
        framework,
        language,
        origin,
      }),
    );
    if (added.ok) show("journey", added.value, true);
  }
  const entries: MenuEntry[] = [
    ...[...personas.values()].toSorted(byRank).map((persona) => ({
      id: persona.id,
      label: t("journeyFor", { name: persona.name || t("unnamedPersona") }),
      icon: <MapPinned aria-hidden />,
      onAction: () => addFor(persona.id),
    })),
    {
      id: "new",
      label: t("journeyForNew"),
      icon: <Plus aria-hidden />,
      onAction: () => addFor(null),
    },
  ];
  return (
    <MenuButton
      name={t("add.journey")}
      entries={entries}
      trigger={
        <Button className="cj-journey-tool" aria-label={t("add.journey")} isDisabled={isDisabled}>
          <MapIcon aria-hidden />
          <span>{t("label.journey")}</span>
        </Button>
      }
    />
  );
}
