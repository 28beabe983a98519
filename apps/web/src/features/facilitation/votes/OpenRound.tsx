"use client";
import { Button, Checkbox, NumberField, SegmentedChoice, Select, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { laneKindOf, TITLE_MAX_LENGTH, type Board } from "@cojourney/journey-model";
import { FACILITATOR_WEIGHT, MAX_VOTES_EACH } from "@cojourney/journey-model/workshop";
import { detailTargetOf } from "#features/detail-panel/index.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { useSelection } from "#features/facilitation/selection.ts";
import {
  placedCards,
  targetsOf,
  votesFor,
  type RoundScope,
} from "#features/facilitation/votes/round-scope.ts";

/** Minutes that a round may be given; 0 for as long as the facilitator wants. */
const minuteChoices = [0, 2, 3, 5, 8, 10, 15] as const;

/** What a facilitator says of a round before it opens; all of it is fixed then. */
export function OpenRound({ content }: { readonly content: Board }) {
  const t = useTranslations("votes.open");
  const { ask } = useRoom();
  const selection = useSelection();
  const scopes = scopesOn(content, selection);
  const [scopeId, setScopeId] = useState("opportunities");
  const [title, setTitle] = useState("");
  /** Null until somebody chose: then it is what fits the number of cards. */
  const [votes, setVotes] = useState<number | null>(null);
  const [most, setMost] = useState<number | null>(null);
  const [minutes, setMinutes] = useState("0");
  const [names, setNames] = useState<"anonymous" | "named">("anonymous");
  const [isWeighted, setWeighted] = useState(false);
  const [isPending, setPending] = useState(false);

  const chosen = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const targetIds = chosen ? targetsOf(content, chosen.scope) : [];
  const fitting = votesFor(targetIds.length);
  const votesEach = votes ?? fitting.votesEach;
  const maxOnOne = Math.min(most ?? fitting.maxOnOne, votesEach);

  function labelOf({ id, scope }: Scope): string {
    const count = targetsOf(content, scope).length;
    if (scope.type !== "lane") return t(`scope.${scope.type}`, { count });
    const lane = laneKindOf(scope.laneKind).label[content.meta.language];
    return t("scope.lane", { count, lane: lane || id });
  }
  async function open(): Promise<void> {
    setPending(true);
    await ask({
      type: "openRound",
      settings: {
        title: title.trim(),
        targetIds: [...targetIds],
        votesEach,
        maxOnOne,
        minutes: Number(minutes) || null,
        isNamed: names === "named",
        isWeighted,
      },
    });
    setPending(false);
  }
  return (
    <form
      className="workshop-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (targetIds.length > 0) void open();
      }}
    >
      <p>{t("what")}</p>
      <Select
        label={t("on")}
        options={scopes.map((scope) => ({ id: scope.id, label: labelOf(scope) }))}
        value={chosen?.id ?? ""}
        onChange={setScopeId}
      />
      <TextField
        label={t("title")}
        placeholder={t("titlePlaceholder")}
        value={title}
        maxLength={TITLE_MAX_LENGTH}
        onChange={setTitle}
      />
      <div className="votes-numbers">
        <NumberField
          label={t("votesEach")}
          value={votesEach}
          min={1}
          max={MAX_VOTES_EACH}
          onChange={setVotes}
        />
        <NumberField
          label={t("maxOnOne")}
          value={maxOnOne}
          min={1}
          max={votesEach}
          onChange={setMost}
        />
      </div>
      <Select
        label={t("time")}
        options={minuteChoices.map((count) => ({
          id: String(count),
          label: count === 0 ? t("untilClosed") : t("minutes", { count }),
        }))}
        value={minutes}
        onChange={setMinutes}
      />
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
      <Checkbox
        label={t("weighted", { weight: FACILITATOR_WEIGHT })}
        isSelected={isWeighted}
        onChange={setWeighted}
      />
      {targetIds.length === 0 && <p role="status">{t("nothing")}</p>}
      <div>
        <Button
          type="submit"
          tone="primary"
          isDisabled={targetIds.length === 0}
          isPending={isPending}
          pendingLabel={t("starting")}
        >
          {t("start")}
        </Button>
      </div>
    </form>
  );
}

interface Scope {
  readonly id: string;
  readonly scope: RoundScope;
}

/** What can be voted on: all opportunities, all cards, those that are selected, and each kind of lane that has cards. */
function scopesOn(board: Board, selection: readonly string[]): readonly Scope[] {
  const target = detailTargetOf(selection);
  const cardIds =
    target?.kind === "card" ? [target.id] : target?.kind === "cards" ? target.ids : [];
  const kinds = new Set(placedCards(board).map(({ lane }) => lane.kind));
  return [
    { id: "opportunities", scope: { type: "opportunities" } },
    { id: "cards", scope: { type: "cards" } },
    ...(cardIds.length > 0
      ? [{ id: "selection", scope: { type: "selection", cardIds: new Set(cardIds) } } as const]
      : []),
    ...[...kinds].map((laneKind) => ({
      id: `lane:${laneKind}`,
      scope: { type: "lane", laneKind } as const,
    })),
  ];
}
