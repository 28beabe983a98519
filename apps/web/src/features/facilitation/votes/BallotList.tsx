"use client";
import { Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { Board } from "@cojourney/journey-model";
import { useRoom } from "#features/facilitation/room.tsx";
import { CardLink } from "#features/facilitation/votes/CardLink.tsx";
import { placedCards } from "#features/facilitation/votes/round-scope.ts";
import { Dots } from "#votes/Dots.tsx";
import type { MyVotesState } from "#votes/my-votes.ts";
import { VoteStepper } from "#votes/VoteMark.tsx";

export interface BallotListProps {
  readonly ballot: MyVotesState;
  readonly content: Board;
}

/** Every card of the open round, to be voted for here: the same votes as at the cards themselves, on any screen and by keyboard. */
export function BallotList({ ballot, content }: BallotListProps) {
  const t = useTranslations("votes.ballot");
  const names = useTranslations("map.unnamed");
  const { ask } = useRoom();
  const { round, counts, left, used, isDone } = ballot;
  const targets = new Set(round.targetIds);
  const cards = placedCards(content).filter(({ card }) => targets.has(card.id));
  const byStep = Map.groupBy(cards, ({ at }) => at.step.id);
  const setDone = (done: boolean) => ask({ type: "setDone", roundId: round.id, isDone: done });

  return (
    <section className="workshop-part" aria-label={round.title || t("name")}>
      <div className="votes-budget">
        <span className="votes-left">
          <output>{t("left", { left, of: round.votesEach })}</output>
          <Dots count={left} />
        </span>
        <Button
          tone={left === 0 && !isDone ? "primary" : "quiet"}
          aria-pressed={isDone}
          onPress={() => void setDone(!isDone)}
        >
          {t(isDone ? "notDone" : "done")}
        </Button>
      </div>
      <p className="cj-hint">
        {t("rules", { each: round.votesEach, most: round.maxOnOne })}{" "}
        {t(round.isNamed ? "named" : "anonymous")}
        {round.isWeighted && ` ${t("weighted")}`}
      </p>
      {isDone && <p>{t("youAreDone", { used })}</p>}
      {cards.length === 0 && <p>{t("gone")}</p>}
      {[...byStep.values()].map((group) => (
        <StepGroup key={group[0]?.at.step.id} group={group}>
          {group.map(({ card }) => {
            const count = counts.get(card.id) ?? 0;
            const name = card.title.trim() || names("card");
            return (
              <li key={card.id} data-given={count > 0 || undefined}>
                <CardLink cardId={card.id}>{name}</CardLink>
                <VoteStepper
                  cardId={card.id}
                  name={name}
                  mine={count}
                  mayGive={left > 0 && count < round.maxOnOne}
                  isTabStop
                />
              </li>
            );
          })}
        </StepGroup>
      ))}
    </section>
  );
}

/** The cards under one step, headed by its name. */
function StepGroup({
  group,
  children,
}: {
  readonly group: ReturnType<typeof placedCards>;
  readonly children: React.ReactNode;
}) {
  const names = useTranslations("map.unnamed");
  const [first] = group;
  if (!first) return null;
  const { at, outline } = first;
  const number = outline.steps.indexOf(at) + 1;
  const name = at.step.title.trim() || names("step", { number });
  return (
    <div className="votes-step">
      <h3>{name}</h3>
      <ul className="votes-list">{children}</ul>
    </div>
  );
}
