"use client";
import { Avatar, Button, EmptyState } from "@cojourney/ui";
import { Check, Hand } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";
import { readyCount } from "#features/facilitation/signals/ready-count.ts";
import { ReactionButtons } from "#features/facilitation/signals/ReactionButtons.tsx";
import "./signals.css";

/** Raised hands in their order, who is ready, and what oneself can show. */
export function SignalsPanel() {
  const t = useTranslations("facilitation.signals");
  const room = useRoom();
  const { role, you, view, people, nameOf, ask } = room;
  const isRaised = view.hands.some(({ personId }) => personId === you);
  const isReady = you !== null && view.readyIds.includes(you);
  const { ready, total } = readyCount(room);
  const notReady = people.filter(
    (person) => person.role === "participant" && !view.readyIds.includes(person.id),
  );
  return (
    <>
      {role !== "viewer" && (
        <div className="workshop-row">
          <Button
            aria-pressed={isRaised}
            onPress={() => void ask({ type: "raiseHand", isRaised: !isRaised })}
          >
            <Hand aria-hidden size={16} />
            {isRaised ? t("lowerMine") : t("raiseMine")}
          </Button>
          {role === "participant" && (
            <Button
              aria-pressed={isReady}
              onPress={() => void ask({ type: "setReady", isReady: !isReady })}
            >
              <Check aria-hidden size={16} />
              {isReady ? t("notReadyYet") : t("iAmReady")}
            </Button>
          )}
        </div>
      )}
      <ReactionButtons />
      <section className="workshop-part" aria-labelledby="signals-hands">
        <h3 id="signals-hands">{t("handsHeading")}</h3>
        {view.hands.length === 0 ? (
          <p className="cj-hint">{t("noHands")}</p>
        ) : (
          <ol className="signal-people">
            {view.hands.map(({ personId, since }) => (
              <RaisedHand key={personId} personId={personId} sinceMs={since} />
            ))}
          </ol>
        )}
      </section>
      <section className="workshop-part" aria-labelledby="signals-ready">
        <h3 id="signals-ready">{t("readyHeading", { ready, total })}</h3>
        {total === 0 && <EmptyState title={t("nobody")}>{t("nobodyHint")}</EmptyState>}
        {ready > 0 && notReady.length > 0 && (
          <p className="cj-hint">
            {t("waitingFor", { names: notReady.map(({ id }) => nameOf(id)).join(", ") })}
          </p>
        )}
        {role === "facilitator" && ready > 0 && (
          <Button onPress={() => void ask({ type: "clearReady" })}>{t("clearReady")}</Button>
        )}
      </section>
    </>
  );
}

interface RaisedHandProps {
  readonly personId: string;
  /** By the server's clock. */
  readonly sinceMs: number;
}

function RaisedHand({ personId, sinceMs }: RaisedHandProps) {
  const t = useTranslations("facilitation.signals");
  const format = useFormatter();
  const { board, role, people, nameOf, ask } = useRoom();
  useNow({ updateInterval: 30_000 });
  const name = nameOf(personId);
  const person = people.find(({ id }) => id === personId);
  return (
    <li>
      <Avatar name={name} color={person?.color ?? "teal"} />
      <span className="signal-who">
        <bdi>{name}</bdi>
        <span className="cj-hint">
          {format.relativeTime(sinceMs, board.workshop.clock.nowMs())}
        </span>
      </span>
      {role === "facilitator" && (
        <Button
          aria-label={t("lowerOf", { name })}
          onPress={() => void ask({ type: "lowerHand", personId })}
        >
          {t("lower")}
        </Button>
      )}
    </li>
  );
}
