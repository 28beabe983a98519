"use client";
import { IconButton, PopoverButton } from "@cojourney/ui";
import { Check, Hand, SmilePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button as PlainButton } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useRoom } from "#features/facilitation/room.tsx";
import { readyCount } from "#features/facilitation/signals/ready-count.ts";
import { ReactionButtons } from "#features/facilitation/signals/ReactionButtons.tsx";
import "./signals.css";

/** A hand to raise, a mark that says ready, and reactions; for facilitators who shows what. */
export function SignalsStrip() {
  const t = useTranslations("facilitation.signals");
  const room = useRoom();
  const { role, you, view, ask } = room;
  const { ready, total } = readyCount(room);
  const isRaised = view.hands.some(({ personId }) => personId === you);
  const isReady = you !== null && view.readyIds.includes(you);
  return (
    <>
      {role === "facilitator" && <RaisedHands />}
      {role === "participant" && (
        <>
          <ToggleButton
            className="signal-toggle"
            isSelected={isRaised}
            onChange={(next) => void ask({ type: "raiseHand", isRaised: next })}
          >
            <Hand aria-hidden size={16} />
            <span>{t("hand")}</span>
          </ToggleButton>
          <ToggleButton
            className="signal-toggle"
            isSelected={isReady}
            onChange={(next) => void ask({ type: "setReady", isReady: next })}
          >
            <Check aria-hidden size={16} />
            <span>{t("ready")}</span>
          </ToggleButton>
        </>
      )}
      {ready > 0 && <span className="signal-count">{t("readyCount", { ready, total })}</span>}
      <PopoverButton
        name={t("react")}
        trigger={
          <IconButton name={t("react")}>
            <SmilePlus aria-hidden />
          </IconButton>
        }
      >
        {(close) => <ReactionButtons onShown={close} />}
      </PopoverButton>
    </>
  );
}

/** Who wants to say something; told once as each hand goes up. */
function RaisedHands() {
  const t = useTranslations("facilitation.signals");
  const { view, nameOf, voice, setOpenTool } = useRoom();
  const before = useRef(view.hands);
  useEffect(() => {
    const known = new Set(before.current.map(({ personId }) => personId));
    before.current = view.hands;
    const names = view.hands.filter(({ personId }) => !known.has(personId));
    for (const { personId } of names) voice.say(t("raised", { name: nameOf(personId) }));
  }, [view.hands, nameOf, voice, t]);

  const [first] = view.hands;
  if (!first) return null;
  return (
    <PlainButton className="signal-hands" onPress={() => setOpenTool("signals")}>
      <Hand aria-hidden size={16} />
      {t("hands", { name: nameOf(first.personId), more: view.hands.length - 1 })}
    </PlainButton>
  );
}
