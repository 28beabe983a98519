"use client";
import { laneKindOf } from "@cojourney/journey-model";
import { kindIcons } from "@cojourney/ui";
import "./lane-mark.css";

/** The icon and colour of what a lane holds. */
export function LaneMark({ kind }: { readonly kind: string }) {
  const look = laneLook(kind);
  const Icon = kindIcons[look];
  return (
    <span className="cj-map-lane-mark" data-kind={look}>
      <Icon aria-hidden />
    </span>
  );
}

/** The look of a lane kind: that of its cards, or of the curve. */
export function laneLook(kind: string): keyof typeof kindIcons {
  const { cardKind, shows } = laneKindOf(kind);
  return shows === "emotionCurve" ? "emotion" : (cardKind ?? "note");
}
