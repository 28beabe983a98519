"use client";
import { Button } from "@cojourney/ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button as IconPress } from "react-aria-components/Button";
import {
  addTag,
  commit,
  MAX_TAG_NAME,
  PersonaColor,
  tagCard,
  untagCard,
  type Card,
  type Tag,
  type TagId,
} from "@cojourney/journey-model";
import { PickOrWrite } from "#features/detail-panel/fields/PickOrWrite.tsx";
import { TagsDialog } from "#features/detail-panel/TagsDialog.tsx";
import { tellLocked } from "#structure/tell-locked.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import { useBoard } from "#sync/board-context.tsx";
import "#canvas/shapes/card-marks.css";
import "./tags-field.css";

export interface TagsFieldProps {
  /** One card, or several that are selected together. */
  readonly cards: readonly Card[];
  /** The board's list. */
  readonly tags: readonly Tag[];
}

/** The tags of a card or of several: pick from the list or type a new one; taken off by pressing it. */
export function TagsField({ cards, tags }: TagsFieldProps) {
  const t = useTranslations("detail.tags");
  const { journey } = useBoard();
  // The list of tags is the board's own and belongs to its structure; putting them on cards does not.
  const locked = useLockReason("structure");
  const [isManaging, setManaging] = useState(false);
  const inputId = useId();
  const wornBy = (tag: Tag) => cards.filter((card) => card.tags.includes(tag.id)).length;
  const worn = tags.filter((tag) => wornBy(tag) > 0);

  function put(id: TagId): void {
    commit(journey, () => {
      for (const card of cards) tagCard(journey, card.id, id);
    });
  }
  function make(name: string): void {
    if (locked !== null) return tellLocked(locked);
    commit(journey, () => {
      const added = addTag(journey, { name, color: nextColor(tags) });
      if (added.ok) put(added.value);
    });
  }
  function takeOff(tag: Tag): void {
    commit(journey, () => {
      for (const card of cards) untagCard(journey, card.id, tag.id);
    });
    // The button that was pressed goes with it.
    document.getElementById(inputId)?.focus();
  }

  return (
    <div className="detail-tags">
      <div className="detail-channel">
        <PickOrWrite
          label={t("label")}
          placeholder={t("placeholder")}
          maxLength={MAX_TAG_NAME}
          inputId={inputId}
          options={tags.map((tag) => ({
            id: tag.id,
            name: tag.name,
            color: tag.color,
            isTaken: wornBy(tag) === cards.length,
          }))}
          nameOfNew={locked === null ? (name) => t("make", { name }) : null}
          onPick={(id) => {
            const tag = tags.find((one) => one.id === id);
            if (tag) put(tag.id);
          }}
          onWrite={make}
        />
        {tags.length > 0 && (
          <Button tone="plain" isDisabled={locked !== null} onPress={() => setManaging(true)}>
            {t("manage")}
          </Button>
        )}
      </div>
      {worn.length > 0 && (
        <ul className="detail-tags-worn" aria-label={t("worn")}>
          {worn.map((tag) => (
            <li key={tag.id} data-color={tag.color}>
              <span>{tag.name}</span>
              {wornBy(tag) < cards.length && (
                <span className="cj-hint">{t("some", { count: wornBy(tag) })}</span>
              )}
              <IconPress aria-label={t("takeOff", { name: tag.name })} onPress={() => takeOff(tag)}>
                <X aria-hidden />
              </IconPress>
            </li>
          ))}
        </ul>
      )}
      <TagsDialog
        isOpen={isManaging && locked === null}
        tags={tags}
        onClose={() => setManaging(false)}
      />
    </div>
  );
}

/** The colour that the fewest tags have, so that new ones are told apart. */
function nextColor(tags: readonly Tag[]): PersonaColor {
  const uses = (color: PersonaColor) => tags.filter((tag) => tag.color === color).length;
  return PersonaColor.options.toSorted((a, b) => uses(a) - uses(b))[0] ?? "teal";
}
