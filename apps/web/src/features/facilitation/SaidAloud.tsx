"use client";
import { VisuallyHidden } from "@cojourney/ui";
import { useSyncExternalStore } from "react";
import { useRoom } from "#features/facilitation/room.tsx";

/** The one region in which the workshop speaks to screen readers. It is there from the start, or its first words were lost. */
export function SaidAloud() {
  const { voice } = useRoom();
  const text = useSyncExternalStore(voice.subscribe, voice.said, voice.said);
  return (
    <div role="status">
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  );
}
