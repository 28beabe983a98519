"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Board, Language } from "@cojourney/journey-model";
import { Button, Dialog, DialogActions, Select } from "@cojourney/ui";
import type { Refuge, Removal } from "#structure/removal.ts";
import { nameOf } from "#structure/thing.ts";

export interface RemovalDialogProps {
  readonly removal: Removal;
  readonly board: Board;
  readonly language: Language;
  readonly onRemove: (refuge: Refuge | null) => void;
  readonly onClose: () => void;
}

/** Asks what should happen to the cards of something that is removed; unless the person says otherwise they are kept. */
export function RemovalDialog({ removal, board, language, onRemove, onClose }: RemovalDialogProps) {
  const t = useTranslations("structure");
  const common = useTranslations("common");
  const { thing, cards, refuges } = removal;
  const [choice, setChoice] = useState(refuges[0]?.id ?? "remove");
  const refuge = refuges.find(({ id }) => id === choice) ?? null;
  const options = [
    ...refuges.map((one) => ({
      id: String(one.id),
      label: t(`removal.moveTo.${one.type}`, { name: nameOf(t, board, one, language) }),
    })),
    { id: "remove", label: t("removal.removeToo") },
  ];
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t(`removal.title.${thing.type}`, { name: nameOf(t, board, thing, language) })}
      closeName={common("close")}
      onClose={onClose}
    >
      <p className="cj-hint">{t("removal.cards", { count: cards })}</p>
      {refuges.length > 0 && (
        <Select
          label={t("removal.question")}
          options={options}
          value={choice}
          onChange={setChoice}
        />
      )}
      <DialogActions>
        <Button onPress={onClose}>{common("cancel")}</Button>
        <Button tone={refuge ? "primary" : "danger"} onPress={() => onRemove(refuge)}>
          {refuge ? t("removal.moveAndRemove") : t("removal.removeAll", { count: cards })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
