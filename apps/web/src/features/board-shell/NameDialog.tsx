"use client";
import {
  Avatar,
  Button,
  ColorChoice,
  Dialog,
  DialogActions,
  type PersonColor,
  TextField,
} from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import {
  checkName,
  MAX_NAME_GRAPHEMES,
  type NameProblem,
} from "#features/board-shell/person-name.ts";
import "./name-dialog.css";

export interface NameAndColor {
  /** Trimmed, NFC, 1 to 40 graphemes, without control characters. */
  readonly name: string;
  readonly color: PersonColor;
}

export interface NameDialogProps {
  readonly isOpen: boolean;
  /** What the fields begin with, each time it opens. */
  readonly initial: NameAndColor;
  readonly onSubmit: (person: NameAndColor) => void;
  /** Without it this is the first meeting, and the dialog has to be answered. */
  readonly onCancel?: () => void;
}

/** Asks who somebody is to the others: a name and a colour, once. */
export function NameDialog({ isOpen, initial, onSubmit, onCancel }: NameDialogProps) {
  const t = useTranslations();
  return (
    <Dialog
      title={onCancel ? t("nameDialog.change") : t("nameDialog.welcome")}
      isOpen={isOpen}
      {...(onCancel ? { closeName: t("common.close"), onClose: onCancel } : {})}
    >
      <NameForm initial={initial} onSubmit={onSubmit} onCancel={onCancel} />
    </Dialog>
  );
}

type NameFormProps = Pick<NameDialogProps, "initial" | "onSubmit"> & {
  readonly onCancel: (() => void) | undefined;
};

function NameForm({ initial, onSubmit, onCancel }: NameFormProps) {
  const t = useTranslations();
  const fieldId = useId();
  const [name, setName] = useState(initial.name);
  const [color, setColor] = useState(initial.color);
  const [problem, setProblem] = useState<NameProblem>();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const checked = checkName(name);
    if (checked.ok) {
      onSubmit({ name: checked.name, color });
      return;
    }
    setProblem(checked.problem);
    document.getElementById(fieldId)?.focus();
  };

  return (
    <form className="name-form" onSubmit={submit} noValidate>
      <div className="name-form-who">
        <Avatar name={name} color={color} size="large" />
        <TextField
          id={fieldId}
          label={t("nameDialog.name")}
          value={name}
          onChange={(typed) => {
            setName(typed);
            setProblem(undefined);
          }}
          error={problem && t(`nameDialog.problems.${problem}`, { max: MAX_NAME_GRAPHEMES })}
          autoComplete="nickname"
          // The dialog asks one thing, and this is where it is answered.
          autoFocus
        />
      </div>
      <ColorChoice
        label={t("nameDialog.color")}
        nameOf={(id) => t(`common.colors.${id}`)}
        value={color}
        onChange={setColor}
      />
      <p className="cj-hint name-form-hint">{t("nameDialog.explanation")}</p>
      <DialogActions>
        {onCancel && <Button onPress={onCancel}>{t("common.cancel")}</Button>}
        <Button tone="primary" type="submit">
          {onCancel ? t("nameDialog.save") : t("nameDialog.join")}
        </Button>
      </DialogActions>
    </form>
  );
}
