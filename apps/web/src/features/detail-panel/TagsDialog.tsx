"use client";
import { Button, Dialog, DialogActions, IconButton, Select, TextField } from "@cojourney/ui";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  changeTag,
  MAX_TAG_NAME,
  PersonaColor,
  removeTag,
  type Tag,
} from "@cojourney/journey-model";
import { useBoard } from "#sync/board-context.tsx";

export interface TagsDialogProps {
  readonly isOpen: boolean;
  /** The board's list. */
  readonly tags: readonly Tag[];
  readonly onClose: () => void;
}

/** The board's own list of tags: rename, give another colour, take off. Each change holds at once, for everybody. */
export function TagsDialog({ isOpen, tags, onClose }: TagsDialogProps) {
  const t = useTranslations("detail.tags");
  const common = useTranslations("common");
  return (
    <Dialog title={t("title")} isOpen={isOpen} closeName={common("close")} onClose={onClose}>
      <p className="cj-hint">{t("hint")}</p>
      <ul className="detail-tag-list">
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} />
        ))}
      </ul>
      <DialogActions>
        <Button tone="primary" onPress={onClose}>
          {t("done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The name is saved when people leave the field: half a name would show on cards. */
function TagRow({ tag }: { readonly tag: Tag }) {
  const t = useTranslations("detail.tags");
  const colors = useTranslations("common.colors");
  const { journey } = useBoard();
  const [draft, setDraft] = useState<string>();

  function rename(): void {
    if (draft !== undefined && draft.trim() !== "")
      changeTag(journey, tag.id, { name: draft, color: tag.color });
    setDraft(undefined);
  }
  return (
    <li data-color={tag.color}>
      <TextField
        label={t("name")}
        value={draft ?? tag.name}
        maxLength={MAX_TAG_NAME}
        onChange={setDraft}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === "Enter") rename();
        }}
      />
      <Select
        label={t("color")}
        options={PersonaColor.options.map((id) => ({ id, label: colors(id) }))}
        value={tag.color}
        onChange={(color) => void changeTag(journey, tag.id, { name: tag.name, color })}
      />
      <IconButton name={t("remove", { name: tag.name })} onPress={() => removeTag(journey, tag.id)}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
