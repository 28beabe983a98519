"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { TextTarget } from "@cojourney/journey-model";
import { useAttention, useIsEditing } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { SharedTextField } from "#features/map-view/SharedTextField.tsx";
import type { PlaceKey } from "#features/map-view/place.ts";

export interface EditableNameProps {
  readonly place: PlaceKey;
  readonly target: TextTarget;
  readonly kind: "phase" | "step" | "lane" | "journey" | "persona" | "card";
  /** What is shown while nobody writes here. */
  readonly children: React.ReactNode;
  readonly onNext?: () => void;
}

/** A name that turns into a field when somebody wants to change it, and back. */
export function EditableName({ place, target, kind, children, onNext }: EditableNameProps) {
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
  return (
    <SharedTextField
      target={target}
      label={t(kind)}
      onEnd={(by) => {
        attention.endEdit(place);
        if (by === "keys") attention.goTo(place);
      }}
      {...(onNext ? { onNext } : {})}
    />
  );
}
