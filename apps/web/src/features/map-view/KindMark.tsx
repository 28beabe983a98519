"use client";
import { laneKindOf } from "@cojourney/journey-model";
import { kindIcons, type KindLook } from "@cojourney/ui";
import "./kind-mark.css";

/** The icon of a kind, on its colour. */
export function KindMark({ look }: { readonly look: KindLook }) {
  const Icon = kindIcons[look];
  return (
    <span className="map-kind-mark" data-kind={look}>
      <Icon aria-hidden />
    </span>
  );
}

/** The look of a lane: that of its cards, or of the emotion curve. */
export function lookOfLane(kind: string): KindLook {
  const { cardKind, shows } = laneKindOf(kind);
  return shows === "emotionCurve" ? "emotion" : (cardKind ?? "note");
}
