"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { TextTarget } from "@cojourney/journey-model";
import { useAttention, useIsEditing } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { SharedTextField, type CardKeys } from "#features/map-view/SharedTextField.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";

export interface EditableNameProps {
  readonly place: PlaceKey;
  readonly target: TextTarget;
  readonly kind: "phase" | "step" | "lane" | "journey" | "persona" | "card";
  /** What the field is called; without it after its kind. */
  readonly label?: string;
  /** What is shown while nobody writes here. */
  readonly children: React.ReactNode;
  /** Of a card: where its keys lead. */
  readonly keys?: CardWriting;
}

/** Where the keys lead from the text of a card, and what ends it: a card that was made and left empty is gone by then. */
export interface CardWriting extends CardKeys {
  readonly onEnd: () => void;
}

/** A name that turns into a field when somebody wants to change it, and back. */
export function EditableName({ place, target, kind, label, children, keys }: EditableNameProps) {
  const t = useTranslations("map.text");
  const attention = useAttention();
  const isEditing = useIsEditing(place);
  const { isReadOnly, things } = useMap();
  const mayWrite = !isReadOnly && (kind === "card" || !things.isLocked);
  useEffect(() => {
    // A lock that came meanwhile: what was written is written, and nothing opens again by itself.
    if (isEditing && !mayWrite) attention.endEdit(place);
  }, [isEditing, mayWrite, attention, place]);
  if (!isEditing || !mayWrite) return children;

  function endByKeys(): void {
    attention.endEdit(place);
    attention.goTo(place);
  }
  function endByBlur(): void {
    if (!attention.now().isHeld) attention.endEdit(place);
  }
  return (
    <SharedTextField
      target={target}
      label={label ?? t(kind)}
      onEnd={(by) => (by === "blur" ? endByBlur() : (keys?.onEnd ?? endByKeys)())}
      keys={keys}
    />
  );
}
