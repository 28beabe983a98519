"use client";
import { getAssetUrls } from "@tldraw/assets/selfHosted";
import { useTranslations } from "next-intl";
import { memo, useCallback, useEffect, useState } from "react";
import {
  atom,
  createTLCurrentUser,
  Tldraw,
  useEditor,
  useValue,
  type Editor,
  type TLComponents,
  type TldrawOptions,
  type TLUiOverrides,
  type TLUserPreferences,
} from "tldraw";
import type { Language } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { BoardProvider } from "#sync/board-context.tsx";
import { ATTACH_KEY, attachSelected, type AttachWords } from "#canvas/attached/attach-action.ts";
import { journeyBindingUtils } from "#canvas/attached/AttachedBinding.ts";
import { AttachMenu, attachWords } from "#canvas/attached/AttachMenu.tsx";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { CanvasMarks } from "#canvas/chrome/CanvasMarks.tsx";
import { DrawingStyles } from "#canvas/chrome/DrawingStyles.tsx";
import { DrawingTools } from "#canvas/chrome/DrawingTools.tsx";
import { showMatch } from "#canvas/find/show-match.ts";
import { isLicenceRefused } from "#canvas/licence-verdict.ts";
import { JourneyToolbar } from "#canvas/chrome/JourneyToolbar.tsx";
import { PasteDialog } from "#canvas/chrome/PasteDialog.tsx";
import { connectCanvas } from "#canvas/connect-canvas.ts";
import type { Removal } from "#canvas/gestures/carry-out.ts";
import { openPictures, type CanvasPictures } from "#canvas/picture/canvas-pictures.ts";
import { FewHints } from "#canvas/presence/few-hints.ts";
import { HandlesForDrawings } from "#canvas/selection/handles-for-drawings.ts";
import { journeyShapeUtils } from "#canvas/shapes/index.ts";
import { tellPasteRefusal } from "#clipboard/tell-paste-refusal.ts";
import { StructureLayer } from "#canvas/structure/StructureLayer.tsx";
import { journeyTldrawTools } from "#canvas/tools/placing-tool.ts";
import { useBoardFilter } from "#filter/filter-context.tsx";
import { FindBar } from "#find/FindBar.tsx";
import { tellLocked } from "#structure/tell-locked.ts";
import { tellRefusal } from "#structure/tell-refusal.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import type { StructureWords } from "#structure/words.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import "tldraw/tldraw.css";
import "#canvas/canvas.css";

export interface BoardCanvasProps {
  readonly board: BoardConnection;
  /** Language of the board's own words, such as the names of lanes. */
  readonly boardLanguage: Language;
  /** Language of the interface. */
  readonly locale: Language;
  readonly theme: "light" | "dark";
  readonly licenseKey: string | undefined;
  /** Whether this person only looks: no tools, and nothing gives way to a hand. */
  readonly isReadOnly: boolean;
  /** Called with the ids of the selected shapes, now and when they change. Must keep its identity. */
  readonly onSelection: (shapeIds: readonly string[]) => void;
  /** Called when tldraw finds no licence that holds here, some seconds before it would go blank. Must keep its identity. */
  readonly onLicenceRefused: () => void;
  /** Called with what makes pictures of the canvas, and with null when it goes. Must keep its identity. */
  readonly onPictures: (pictures: CanvasPictures | null) => void;
}

/* tldraw starts anew when one of these changes identity, so they are made once. */
const assetUrls = getAssetUrls({ baseUrl: "/tldraw" });
const options: Partial<TldrawOptions> = {
  maxPages: 1,
  createTextOnCanvasDoubleClick: false,
  enableToolbarKeyboardShortcuts: false,
  // By itself the caret goes back to the start a moment after a text opens, and what is typed by then comes in two halves.
  text: { tipTapConfig: { autofocus: "end" } },
};
const overlayUtils = [FewHints, HandlesForDrawings];
const components: TLComponents = {
  ContextMenu: AttachMenu,
  Toolbar: DrawingTools,
  OnTheCanvas: CanvasMarks,
  StylePanel: DrawingStyles,
  PageMenu: null,
  MainMenu: null,
  MenuPanel: null,
  QuickActions: null,
  ActionsMenu: null,
  HelpMenu: null,
  SharePanel: null,
  TopPanel: null,
  DebugPanel: null,
  DebugMenu: null,
  ErrorFallback: PassOn,
  PeopleMenu: null,
  CursorChatBubble: null,
};

/**
 * The board as a canvas: the journey drawn from the document, and free drawing over it. What others write draws the
 * page around it anew, and not this: it follows the document by itself.
 */
export const BoardCanvas = memo(function BoardCanvas({
  board,
  boardLanguage,
  locale,
  theme,
  licenseKey,
  isReadOnly,
  onSelection,
  onLicenceRefused,
  onPictures,
}: BoardCanvasProps) {
  const t = useTranslations("canvas");
  const filter = useBoardFilter();
  const words = useTranslations("structure");
  const paste = useTranslations("canvas.paste");
  const [user] = useState(() => openUser(locale));
  const attaching = useTranslations("canvas.attach");
  const [overrides] = useState(() => ({
    translations: { [locale]: spokenShapeNames(t) },
    actions: withAttaching(attachWords(attaching)),
  }));
  const [mounted, setMounted] = useState<Editor | null>(null);
  const onMount = useCallback(
    (editor: Editor) => {
      const disconnect = connectCanvas(editor, board, {
        words: { language: boardLanguage, state: (state) => t(`state.${state}`) },
        onRemoval: (removal) => tellOfRemoval(removal, board, words, t),
        onLocked: tellLocked,
        onUploadRefused: () =>
          showToast({ tone: "info", title: t("uploads.title"), detail: t("uploads.detail") }),
        onSelection,
        filter,
        onPasteRefused: (refusal) => tellPasteRefusal(paste, refusal),
      });
      setMounted(editor);
      onPictures(openPictures(editor));
      return () => {
        onPictures(null);
        setMounted(null);
        disconnect();
      };
    },
    [board, boardLanguage, t, words, paste, filter, onSelection, onPictures],
  );
  useEffect(() => {
    mounted?.updateInstanceState({ isReadonly: isReadOnly });
    if (isReadOnly) mounted?.setCurrentTool("select");
  }, [mounted, isReadOnly]);
  return (
    <BoardProvider value={board}>
      <div className="cj-canvas" data-read-only={isReadOnly || undefined}>
        <Tldraw
          shapeUtils={journeyShapeUtils}
          bindingUtils={journeyBindingUtils}
          tools={journeyTldrawTools}
          overlayUtils={overlayUtils}
          components={components}
          options={options}
          assetUrls={assetUrls}
          user={user}
          overrides={overrides}
          locale={locale}
          colorScheme={theme}
          onMount={onMount}
          {...(licenseKey ? { licenseKey } : {})}
        >
          <Locks />
          <Licence onRefused={onLicenceRefused} />
          {!isReadOnly && <StructureLayer language={boardLanguage} />}
          {!isReadOnly && <JourneyToolbar language={boardLanguage} />}
          <PasteDialog />
        </Tldraw>
        {/* Beside tldraw, which would take the keys that are typed into it. */}
        {mounted && (
          <FindBar
            onShow={(match) => showMatch(mounted, match)}
            onClose={() => mounted.getContainer().focus()}
          />
        )}
      </div>
    </BoardProvider>
  );
});

/** Tells what runs outside React what is locked, and why. */
function Locks() {
  const editor = useEditor();
  const session = useValue("session", () => canvasSessionSignal(editor).get(), [editor]);
  const structure = useLockReason("structure");
  const drawing = useLockReason("drawing");
  useEffect(() => {
    session?.locks.set({ structure, drawing });
  }, [session, structure, drawing]);
  return null;
}

/** What breaks inside tldraw is for the page around it, which has the map to show; tldraw itself would offer to reset. */
function PassOn({ error }: { readonly error: unknown }): never {
  throw error;
}

/** Tells the page what tldraw makes of the licence, as soon as it has looked. */
function Licence({ onRefused }: { readonly onRefused: () => void }) {
  const editor = useEditor();
  const isRefused = useValue("is the licence refused", () => isLicenceRefused(editor), [editor]);
  useEffect(() => {
    if (isRefused) onRefused();
  }, [isRefused, onRefused]);
  return null;
}

/** Attaching by key, beside tldraw's own actions. */
function withAttaching(words: AttachWords): NonNullable<TLUiOverrides["actions"]> {
  return (editor, actions) => ({
    ...actions,
    "attach-to-card": {
      id: "attach-to-card",
      kbd: ATTACH_KEY,
      onSelect: () => attachSelected(editor, words),
    },
  });
}

/** tldraw's settings of this person, kept while the page is open; who they are is not tldraw's business. */
function openUser(locale: Language) {
  const preferences = atom<TLUserPreferences>("preferences", { id: "me", locale });
  return createTLCurrentUser({
    userPreferences: preferences,
    setUserPreferences: (next) => preferences.set(next),
  });
}

/** What tldraw calls our pictures when it tells a screen reader what was selected. */
function spokenShapeNames(t: CanvasWords): Record<string, string> {
  const kinds = ["journey", "persona", "phase", "step", "lane", "card", "emotion-curve"] as const;
  return Object.fromEntries(kinds.map((kind) => [`tool.${kind}`, t(`shapes.${kind}`)]));
}

type CanvasWords = ReturnType<typeof useTranslations<"canvas">>;

function tellOfRemoval(
  { removed, refusals }: Removal,
  board: BoardConnection,
  words: StructureWords,
  t: CanvasWords,
): void {
  const [refusal] = refusals;
  if (refusal) tellRefusal(words, { ok: false, error: refusal });
  if (removed > 0)
    tellWithUndo(board.undo, t("removed.title", { count: removed }), words("removal.undo"));
}
