"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  useEditor,
  useValue,
  type TLUiContextMenuProps,
} from "tldraw";
import {
  ATTACH_KEY,
  attachOffer,
  attachSelected,
  nameOfCard,
  type AttachWords,
} from "#canvas/attached/attach-action.ts";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";

/** tldraw's menu of drawings, with attaching to a card before all else. */
export function AttachMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <AttachItem />
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  );
}

function AttachItem() {
  const editor = useEditor();
  const words = useAttachWords();
  const label = useValue(
    "what attaching would do",
    () => {
      const locks = canvasSessionSignal(editor).get()?.locks.get();
      const offer = locks?.drawing === null ? attachOffer(editor) : null;
      if (!offer || offer.type === "noCard") return null;
      return offer.type === "detach" ? words.detach : words.attach(nameOfCard(editor, offer.card));
    },
    [editor, words],
  );
  if (label === null) return null;
  return (
    <TldrawUiMenuGroup id="attach">
      <TldrawUiMenuItem
        id="attach-to-card"
        label={label}
        kbd={ATTACH_KEY}
        onSelect={() => attachSelected(editor, words)}
      />
    </TldrawUiMenuGroup>
  );
}

function useAttachWords(): AttachWords {
  const t = useTranslations("canvas.attach");
  return useMemo(() => attachWords(t), [t]);
}

/** The words of one language. */
export function attachWords(t: ReturnType<typeof useTranslations<"canvas.attach">>): AttachWords {
  return {
    attach: (card) => (card ? t("attach", { card }) : t("attachUnnamed")),
    detach: t("detach"),
    attached: (card) => (card ? t("attached", { card }) : t("attachedUnnamed")),
    detached: t("detached"),
    noCard: t("noCard"),
    undo: t("undo"),
  };
}
