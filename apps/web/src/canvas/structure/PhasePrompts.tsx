"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import { useEditor, useValue } from "tldraw";
import type { Language } from "@cojourney/journey-model";
import { IconButton, showToast } from "@cojourney/ui";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { shapeOfThing } from "#canvas/structure/thing-of-shape.ts";
import { PromptList } from "#structure/PromptList.tsx";
import { journeyOf, nameOf } from "#structure/thing.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardReading } from "#sync/use-board-reading.ts";

/** The questions of a phase, beside it, while somebody wants to see them. */
export function PhasePrompts({ language }: { readonly language: Language }) {
  const editor = useEditor();
  const t = useTranslations("structure");
  const { live } = useBoard();
  const prompts = useValue("prompts", () => canvasSessionSignal(editor).get()?.structure.prompts, [
    editor,
  ]);
  const phaseId = useValue("phase", () => prompts?.get() ?? null, [prompts]);
  const { board } = useBoardReading(live, phaseId !== null);
  const anchor = useRef<HTMLSpanElement>(null);
  const bounds = phaseId && editor.getShapePageBounds(shapeOfThing({ type: "phase", id: phaseId }));
  const corner = bounds && editor.pageToScreen({ x: bounds.x, y: bounds.maxY });
  const { x, y } = corner ?? { x: 0, y: 0 };
  useLayoutEffect(() => {
    if (!anchor.current) return;
    anchor.current.style.left = `${x}px`;
    anchor.current.style.top = `${y}px`;
  }, [x, y]);

  const thing = phaseId && ({ type: "phase", id: phaseId } as const);
  const outline = thing && journeyOf(board, thing);
  const phase = phaseId && board.phases.get(phaseId);
  if (!prompts || !thing || !outline || !phase) return null;
  const title = t("promptList.title", { phase: nameOf(t, board, thing, language) });
  return (
    <>
      <span ref={anchor} className="cj-menu-point" style={{ left: x, top: y }} aria-hidden />
      <Popover
        className="cj-popover"
        placement="bottom start"
        offset={6}
        triggerRef={anchor}
        isNonModal
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) prompts.set(null);
        }}
      >
        <Dialog className="cj-popover-body" aria-label={title}>
          <header className="cj-structure-prompts-head">
            <Heading slot="title">{title}</Heading>
            {/* A finger has no Escape, and the questions stay while one works beside them. */}
            <IconButton name={t("promptList.close")} onPress={() => prompts.set(null)}>
              <X aria-hidden />
            </IconButton>
          </header>
          <PromptList
            outline={outline}
            phase={phase}
            language={language}
            onInsert={(_, prompt) =>
              showToast({ tone: "done", title: t("promptList.inserted", { prompt }) })
            }
          />
        </Dialog>
      </Popover>
    </>
  );
}
