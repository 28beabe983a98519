"use client";
import type { ImportInput } from "@cojourney/journey-export";
import { Button } from "@cojourney/ui";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { inputOfFile } from "#features/import/input-of-file.ts";

export interface ChooseInputProps {
  readonly onInput: (input: ImportInput) => void;
}

/** What a file is called that can be read; the reader looks at what is in it. */
const readable = [".json", ".xlsx", ".csv", ".tsv", ".txt", ".zip"];

/** Where people bring what they have: a file, dropped or chosen, or a block of a spreadsheet. */
export function ChooseInput({ onInput }: ChooseInputProps) {
  const t = useTranslations("import");
  const take = async (file: File | undefined) => {
    if (file) onInput(await inputOfFile(file));
  };
  return (
    <div className="import-choose">
      <DropZone
        className="import-drop"
        onDrop={({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          void dropped?.getFile().then(take);
        }}
      >
        <FileUp aria-hidden />
        <Text slot="label">{t("drop")}</Text>
        <FileTrigger
          acceptedFileTypes={readable}
          onSelect={(files) => void take(files?.[0] ?? undefined)}
        >
          <Button tone="primary" autoFocus>
            {t("choose")}
          </Button>
        </FileTrigger>
        <span className="cj-hint">{t("kinds")}</span>
      </DropZone>
      <PasteField onInput={onInput} />
    </div>
  );
}

/** A pasted block is read at once; what somebody types is read when they say so. */
function PasteField({ onInput }: ChooseInputProps) {
  const t = useTranslations("import");
  const id = useId();
  const [text, setText] = useState("");
  return (
    <div className="import-paste">
      <label className="cj-label" htmlFor={id}>
        {t("paste")}
      </label>
      <textarea
        id={id}
        className="cj-input"
        rows={3}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.trim() === "" || text !== "") return;
          event.preventDefault();
          onInput({ kind: "pasted", text: pasted });
        }}
      />
      <span id={`${id}-hint`} className="cj-hint">
        {t("pasteHint")}
      </span>
      {text.trim() !== "" && (
        <Button onPress={() => onInput({ kind: "pasted", text })}>{t("readTyped")}</Button>
      )}
    </div>
  );
}
