"use client";
import type { AgendaStep } from "@cojourney/journey-model/workshop";
import { Button, IconButton, MenuButton } from "@cojourney/ui";
import { Check, Ellipsis, GripVertical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as PlainButton } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { AgendaFileMenu } from "#features/facilitation/agenda/AgendaFileMenu.tsx";
import { blankStep } from "#features/facilitation/agenda/agenda-templates.ts";
import { modeIcons } from "#features/facilitation/agenda/mode-icons.ts";
import { MoveOnQuestion, useMoveOn } from "#features/facilitation/agenda/move-on.tsx";
import { behindWhich } from "#features/facilitation/agenda/reorder.ts";
import { StepDialog } from "#features/facilitation/agenda/StepDialog.tsx";
import { useStepTitle } from "#features/facilitation/agenda/use-step-title.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** All steps, to put in order and to write: dragged by their handle or by keys, opened with a press. */
export function AgendaSteps() {
  const t = useTranslations("facilitation.agenda");
  const titleOf = useStepTitle();
  const { board, view, ask } = useRoom();
  const { steps, currentId, doneIds } = view.agenda;
  const [openId, setOpenId] = useState<string | null>(null);
  const moveOn = useMoveOn();
  const open = steps.find(({ id }) => id === openId) ?? null;
  const ids = steps.map(({ id }) => id);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const step = steps.find(({ id }) => id === key);
        return { "text/plain": step ? titleOf(step) : "" };
      }),
    onReorder({ keys, target }) {
      const [id] = [...keys].map(String);
      if (id === undefined || target.dropPosition === "on") return;
      const afterId = behindWhich(ids, id, String(target.key), target.dropPosition);
      void ask({ type: "moveStep", id, afterId });
    },
  });

  async function add(after: AgendaStep | undefined, fields = blankStep): Promise<void> {
    const step = { ...fields, id: board.journey.newId() };
    const answer = await ask({ type: "addStep", step, afterId: after?.id ?? null });
    if (answer === null) setOpenId(step.id);
  }
  function menuOf(step: AgendaStep, at: number) {
    const shift = (to: "before" | "after") => {
      const target = ids[at + (to === "before" ? -1 : 1)];
      if (target === undefined) return;
      void ask({ type: "moveStep", id: step.id, afterId: behindWhich(ids, step.id, target, to) });
    };
    return [
      { id: "edit", label: t("edit"), onAction: () => setOpenId(step.id) },
      {
        id: "go",
        label: t("goHere"),
        isDisabled: step.id === currentId,
        onAction: () => moveOn.to(step),
      },
      { id: "up", label: t("up"), isDisabled: at === 0, onAction: () => shift("before") },
      {
        id: "down",
        label: t("down"),
        isDisabled: at === steps.length - 1,
        onAction: () => shift("after"),
      },
      { id: "copy", label: t("copy"), onAction: () => void add(step, step) },
      {
        id: "remove",
        label: t("remove"),
        isDisabled: step.id === currentId,
        onAction: () => void ask({ type: "removeStep", id: step.id }),
      },
    ];
  }

  return (
    <section className="workshop-part" aria-labelledby="agenda-steps">
      <h3 id="agenda-steps">
        {t("steps", {
          count: steps.length,
          minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
        })}
      </h3>
      <GridList
        className="agenda-steps"
        aria-labelledby="agenda-steps"
        items={steps}
        // What a row shows besides its step.
        dependencies={[currentId, doneIds, t]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(id) => setOpenId(String(id))}
      >
        {(step) => {
          const at = ids.indexOf(step.id);
          const isCurrent = step.id === currentId;
          const isDone = !isCurrent && doneIds.includes(step.id);
          const Mode = modeIcons[step.mode];
          return (
            <GridListItem
              className="agenda-step"
              textValue={titleOf(step)}
              data-current={isCurrent || undefined}
              data-done={isDone || undefined}
            >
              <PlainButton slot="drag" className="agenda-grip">
                <GripVertical aria-hidden size={16} />
              </PlainButton>
              <span className="agenda-number">
                {isDone ? <Check role="img" aria-label={t("done")} size={14} /> : at + 1}
              </span>
              <span className="agenda-step-words">
                <span>{titleOf(step)}</span>
                <span className="cj-hint">
                  <Mode aria-hidden size={13} />
                  {[
                    t(`modes.${step.mode}`),
                    step.minutes > 0 ? t("short", { count: step.minutes }) : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              <MenuButton
                name={t("menuOf", { title: titleOf(step) })}
                trigger={
                  <IconButton name={t("menuOf", { title: titleOf(step) })}>
                    <Ellipsis aria-hidden />
                  </IconButton>
                }
                entries={menuOf(step, at)}
              />
            </GridListItem>
          );
        }}
      </GridList>
      <div className="workshop-row">
        <Button onPress={() => void add(steps.at(-1))}>
          <Plus aria-hidden size={16} />
          {t("add")}
        </Button>
        <AgendaFileMenu />
      </div>
      {/* Made anew for each step: what is typed belongs to one. */}
      {open && <StepDialog key={open.id} step={open} onClose={() => setOpenId(null)} />}
      <MoveOnQuestion moveOn={moveOn} />
    </section>
  );
}
