"use client";
import { Button, Toolbar } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { reactionFaces, reactions } from "#features/facilitation/signals/reaction-faces.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Everything that can be shown for a moment, a press each. */
export function ReactionButtons({ onShown }: { readonly onShown?: () => void }) {
  const t = useTranslations("facilitation.signals");
  const { ask } = useRoom();
  return (
    <Toolbar name={t("react")}>
      {reactions.map((reaction) => (
        <Button
          key={reaction}
          tone="plain"
          aria-label={t(`reactions.${reaction}`)}
          onPress={() => {
            onShown?.();
            void ask({ type: "react", reaction });
          }}
        >
          <span className="reaction-face" aria-hidden>
            {reactionFaces[reaction]}
          </span>
        </Button>
      ))}
    </Toolbar>
  );
}
