"use client";
import { Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardMeta } from "@cojourney/journey-model";
import { ChannelsDialog } from "#features/detail-panel/ChannelsDialog.tsx";
import { OneOf } from "#features/detail-panel/fields/OneOf.tsx";
import { useLockReason } from "#structure/use-lock-reason.ts";

export interface ChannelFieldProps {
  readonly channels: BoardMeta["channels"];
  readonly value: string | null;
  readonly onChange: (channelId: string | null) => void;
}

/** The channel of a touchpoint, from the board's own list, which can be changed from here. */
export function ChannelField({ channels, value, onChange }: ChannelFieldProps) {
  const t = useTranslations("detail.touchpoint");
  const locked = useLockReason("structure");
  const [isManaging, setManaging] = useState(false);
  return (
    <div className="detail-channel">
      <OneOf
        label={t("channel")}
        options={channels.map(({ id, name }) => ({ id, label: name }))}
        value={channels.some(({ id }) => id === value) ? value : null}
        onChange={onChange}
      />
      <Button tone="plain" isDisabled={locked !== null} onPress={() => setManaging(true)}>
        {t("manageChannels")}
      </Button>
      <ChannelsDialog
        isOpen={isManaging && locked === null}
        channels={channels}
        onClose={() => setManaging(false)}
        onAdded={onChange}
      />
    </div>
  );
}
