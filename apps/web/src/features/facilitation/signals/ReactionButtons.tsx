"use client";
import { IconButton, Toolbar } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { reactionIcons, reactions } from "#features/facilitation/signals/reaction-icons.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Everything that can be shown for a moment, a press each. */
export function ReactionButtons({ onShown }: { readonly onShown?: () => void }) {
  const t = useTranslations("facilitation.signals");
  const { ask } = useRoom();
  return (
    <Toolbar name={t("react")}>
      {reactions.map((reaction) => {
        const Icon = reactionIcons[reaction];
        return (
          <IconButton
            key={reaction}
            name={t(`reactions.${reaction}`)}
            onPress={() => {
              onShown?.();
              void ask({ type: "react", reaction });
            }}
          >
            <Icon aria-hidden />
          </IconButton>
        );
      })}
    </Toolbar>
  );
}
