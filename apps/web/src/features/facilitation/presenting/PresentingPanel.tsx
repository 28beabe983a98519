"use client";
import { Button, Checkbox } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { presentingOn, usePresenting } from "#features/facilitation/presenting/presenting-state.ts";
import { useFollowerCount } from "#features/facilitation/presenting/use-follower-count.ts";
import { usePlaceName } from "#features/facilitation/presenting/use-place-name.ts";
import { useWalk } from "#features/facilitation/presenting/use-walk.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import "./presenting-panel.css";

/** For facilitators: everybody along with them, step by step or freely; what everybody is shown; the laser. */
export function PresentingPanel() {
  const t = useTranslations("presenting");
  const { board, view, you, nameOf, ask, setOpenTool } = useRoom();
  const { isLaserOn, isWalking } = usePresenting(board);
  const followers = useFollowerCount(board);
  const walk = useWalk();
  const { presenterId, spotlight } = view;
  const nameOfPlace = usePlaceName(board, spotlight !== null);
  const isPresenting = presenterId !== null && presenterId === you;
  const shown = spotlight && nameOfPlace(spotlight);

  const bring = () => {
    presentingOn(board).set({ isPresentingHere: true });
    void ask({ type: "present", isOn: true });
  };
  const stop = () => {
    if (isWalking) walk.end();
    void ask({ type: "present", isOn: false });
  };
  const begin = () => {
    if (!isPresenting) bring();
    walk.begin();
    // The keys are the board's from now on.
    setOpenTool(null);
  };

  return (
    <div className="presenting">
      <section className="presenting-part" aria-labelledby="presenting-everyone">
        <h3 id="presenting-everyone">{t("everyone.heading")}</h3>
        <p className="cj-hint">{t("everyone.hint")}</p>
        {presenterId !== null && !isPresenting && (
          <p>{t("presents", { name: nameOf(presenterId) })}</p>
        )}
        {isPresenting && <p>{t("everyone.count", followers)}</p>}
        <div className="presenting-actions">
          {!isPresenting && (
            <Button tone="primary" onPress={bring}>
              {t("everyone.bring")}
            </Button>
          )}
          {/* Of another facilitator too: her machine may be gone. */}
          {presenterId !== null && <Button onPress={stop}>{t("everyone.stop")}</Button>}
          {!isWalking && <Button onPress={begin}>{t("walk.begin")}</Button>}
        </div>
        <p className="cj-hint">{t("walk.hint")}</p>
      </section>
      <section className="presenting-part" aria-labelledby="presenting-spotlight">
        <h3 id="presenting-spotlight">{t("spotlight.heading")}</h3>
        <p className="cj-hint">{t("spotlight.hint")}</p>
        {shown !== null && <p>{t("spotlight.is", { name: shown })}</p>}
        <div className="presenting-actions">
          <Button onPress={() => presentingOn(board).set({ isPicking: true })}>
            {t("spotlight.choose")}
          </Button>
          {spotlight && (
            <Button onPress={() => void ask({ type: "spotlight", place: null })}>
              {t("spotlight.clear")}
            </Button>
          )}
        </div>
      </section>
      <section className="presenting-part" aria-labelledby="presenting-laser">
        <h3 id="presenting-laser">{t("laser.heading")}</h3>
        <Checkbox
          label={t("laser.on")}
          isSelected={isLaserOn}
          onChange={(next) => presentingOn(board).set({ isLaserOn: next })}
        />
        <p className="cj-hint">{t("laser.hint")}</p>
      </section>
    </div>
  );
}
