"use client";
import { Button } from "@cojourney/ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as IconPress } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
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
import { TagsDialog } from "#features/detail-panel/TagsDialog.tsx";
import { tellLocked } from "#structure/tell-locked.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import { useBoard } from "#sync/board-context.tsx";
import "#canvas/shapes/card-marks.css";
import "./tags-field.css";

const NEW = "\u0000new";

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
  const [typed, setTyped] = useState("");
  // The list of tags is the board's own and belongs to its structure; putting them on cards does not.
  const locked = useLockReason("structure");
  const [isManaging, setManaging] = useState(false);
  const wornBy = (tag: Tag) => cards.filter((card) => card.tags.includes(tag.id)).length;
  const worn = tags.filter((tag) => wornBy(tag) > 0);
  const words = typed.trim();
  const known = tags.find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const offered = tags
    .filter((tag) => wornBy(tag) < cards.length)
    .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
    .map(({ id, name, color }) => ({ id: String(id), name, color }));
  const options =
    words === "" || known || locked
      ? offered
      : [...offered, { id: NEW, name: t("make", { name: words }) }];

  function put(id: TagId): void {
    commit(journey, () => {
      for (const card of cards) tagCard(journey, card.id, id);
    });
    setTyped("");
  }
  function make(): void {
    if (words === "") return;
    if (locked !== null) return tellLocked(locked);
    commit(journey, () => {
      const added = addTag(journey, { name: words, color: nextColor(tags) });
      if (added.ok) put(added.value);
    });
  }
  function choose(key: unknown): void {
    if (key === NEW) make();
    const tag = tags.find(({ id }) => id === key);
    if (tag) put(tag.id);
  }
  function takeOff(tag: Tag): void {
    commit(journey, () => {
      for (const card of cards) untagCard(journey, card.id, tag.id);
    });
  }

  return (
    <div className="detail-tags">
      <div className="detail-channel">
        <ComboBox
          className="detail-tags-field"
          items={options}
          inputValue={typed}
          onInputChange={setTyped}
          value={null}
          onChange={choose}
          menuTrigger="focus"
          allowsCustomValue
          allowsEmptyCollection={false}
        >
          <Label className="cj-label">{t("label")}</Label>
          <Input
            className="cj-input"
            placeholder={t("placeholder")}
            maxLength={MAX_TAG_NAME}
            onKeyDown={(event) => {
              // Enter without a choice in the list means what was typed.
              const isChosen = event.currentTarget.getAttribute("aria-activedescendant") !== null;
              if (event.key !== "Enter" || isChosen || event.nativeEvent.isComposing) return;
              if (known) put(known.id);
              else make();
            }}
          />
          <Popover className="cj-popover cj-select-popover">
            <ListBox<(typeof options)[number]> className="cj-menu">
              {(option) => (
                <ListBoxItem
                  className="cj-menu-item detail-tags-option"
                  textValue={option.name}
                  data-color={"color" in option ? option.color : undefined}
                >
                  <span className="cj-menu-label">{option.name}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
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
