"use client";
import { AvatarStack, IconButton, kindIcons } from "@cojourney/ui";
import { Layers, Map as MapIcon, PanelRightOpen, UserRound, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { Button } from "react-aria-components/Button";
import type { Card } from "@cojourney/journey-model";
import { CardDetails } from "#features/detail-panel/CardDetails.tsx";
import { CardsDetails } from "#features/detail-panel/CardsDetails.tsx";
import { detailOf, isSameDetail, type Detail } from "#features/detail-panel/detail.ts";
import { StructureFields } from "#features/detail-panel/fields/StructureFields.tsx";
import { shapeIdOf, type DetailTarget } from "#features/detail-panel/detail-target.ts";
import { JourneyDetails } from "#features/detail-panel/JourneyDetails.tsx";
import { PersonaDetails } from "#features/detail-panel/PersonaDetails.tsx";
import { DetailReading } from "#features/detail-panel/reading/DetailReading.tsx";
import { useOthersHere } from "#features/detail-panel/use-others-here.ts";
import { usePanelKeys } from "#features/detail-panel/use-panel-keys.ts";
import { usePanelOpen } from "#features/detail-panel/use-panel-open.ts";
import { BoardProvider } from "#sync/board-context.tsx";
import type { BoardConnection } from "#sync/board-connection.ts";
import { useBoardReading } from "#sync/use-board-reading.ts";
import "./detail-panel.css";

export interface DetailPanelProps {
  readonly board: BoardConnection;
  /** What is selected in the view beside it; null when there is nothing to tell. */
  readonly target: DetailTarget | null;
  /** Whether this person only looks now: all is there to be read, and nothing writes. */
  readonly isReadOnly: boolean;
}

/** Everything about the one thing that is selected, to be read and changed while the board stays in sight. */
export function DetailPanel({ board, target, isReadOnly }: DetailPanelProps) {
  const { board: content } = useBoardReading(board.live, target !== null);
  const detail = target && detailOf(target, content);
  if (!target || !detail) return null;
  return (
    <BoardProvider value={board}>
      <Panel board={board} target={target} detail={detail} isReadOnly={isReadOnly} />
    </BoardProvider>
  );
}

interface PanelProps {
  readonly board: BoardConnection;
  readonly target: DetailTarget;
  readonly detail: Detail;
  readonly isReadOnly: boolean;
}

/** Drawn anew when what it shows has changed: not with what others change elsewhere, nor with every letter of a text. */
const Panel = memo(
  OpenPanel,
  (before, now) =>
    before.board === now.board &&
    before.target === now.target &&
    before.isReadOnly === now.isReadOnly &&
    isSameDetail(before.detail, now.detail),
);

function OpenPanel({ board, target, detail, isReadOnly }: PanelProps) {
  const t = useTranslations("detail");
  const [isOpen, setOpen] = usePanelOpen();
  const panel = useRef<HTMLElement>(null);
  const { enter, leave } = usePanelKeys(panel, isReadOnly ? null : board.undo, isOpen, setOpen);
  const kind = detail.kind === "card" ? detail.counts : detail.kind;

  if (!isOpen)
    return (
      <aside className="detail-panel-tab" aria-label={t("name")}>
        <Button onPress={enter}>
          <PanelRightOpen aria-hidden />
          <span>{t("open")}</span>
        </Button>
      </aside>
    );
  return (
    <aside
      ref={panel}
      className="detail-panel"
      data-covers-board
      tabIndex={-1}
      aria-label={t("nameOf", { kind: t(`kind.${kind}`) })}
    >
      <header className="detail-panel-head">
        <KindMark kind={kind} />
        <h2>
          {detail.kind === "cards"
            ? t("cards.title", { count: detail.cards.length })
            : t(`kind.${kind}`)}
        </h2>
        <OthersHere board={board} target={target} />
        <IconButton
          name={t("collapse")}
          onPress={() => {
            setOpen(false);
            leave();
          }}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      <div
        className="detail-panel-body"
        key={shapeIdOf(target)}
        // Without fields in it, this is what keys scroll.
        {...(isReadOnly ? { tabIndex: 0 } : {})}
      >
        {isReadOnly ? <DetailReading detail={detail} /> : <DetailFields detail={detail} />}
        <p className="cj-hint detail-panel-keys">{t(isReadOnly ? "toReading" : "toFields")}</p>
      </div>
    </aside>
  );
}

function DetailFields({ detail }: { readonly detail: Detail }) {
  return (
    <>
      {detail.kind === "card" && (
        <CardDetails
          card={detail.card}
          kind={detail.counts}
          channels={detail.meta.channels}
          tags={detail.meta.tags}
        />
      )}
      {detail.kind === "cards" && <CardsDetails cards={detail.cards} board={detail.board} />}
      {detail.kind === "persona" && (
        <StructureFields>
          <PersonaDetails persona={detail.persona} />
        </StructureFields>
      )}
      {detail.kind === "journey" && (
        <StructureFields>
          <JourneyDetails journey={detail.journey} />
        </StructureFields>
      )}
    </>
  );
}

function KindMark({ kind }: { readonly kind: Card["kind"] | "cards" | "persona" | "journey" }) {
  const Icon =
    kind === "persona"
      ? UserRound
      : kind === "journey"
        ? MapIcon
        : kind === "cards"
          ? Layers
          : kindIcons[kind];
  return (
    <span className="detail-panel-mark" data-kind={kind}>
      <Icon aria-hidden />
    </span>
  );
}

function OthersHere({
  board,
  target,
}: {
  readonly board: BoardConnection;
  readonly target: DetailTarget;
}) {
  const t = useTranslations("detail.othersHere");
  const others = useOthersHere(board.awareness, shapeIdOf(target));
  const people = useTranslations("people");
  const [first] = others.toSorted((a, b) => Number(b.field !== null) - Number(a.field !== null));
  if (!first) return null;
  const isTyping = first.field !== null;
  const words = isTyping
    ? people("typing", { name: first.name || people("nameless") })
    : others.length === 1
      ? t("one", { name: first.name })
      : t("more", { name: first.name, count: others.length - 1 });
  return (
    <span className="detail-panel-others" role="img" aria-label={words} title={words}>
      {isTyping && <span className="cj-hint">{words}</span>}
      <AvatarStack people={others} max={2} />
    </span>
  );
}
