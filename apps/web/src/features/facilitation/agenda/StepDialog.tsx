"use client";
import { laneKindIds, laneKindOf, type Language } from "@cojourney/journey-model";
import { LockGroup } from "@cojourney/journey-model/protocol";
import { AgendaMode, type AgendaStep, AgendaStepFields } from "@cojourney/journey-model/workshop";
import { Button, Checkbox, Dialog, DialogActions, RadioCards, TextField } from "@cojourney/ui";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { LongTextField } from "#features/facilitation/LongTextField.tsx";
import { useRoom } from "#features/facilitation/room.tsx";

export interface StepDialogProps {
  readonly step: AgendaStep;
  readonly onClose: () => void;
}

/** Everything about one step, to write before the day or in the middle of it. */
export function StepDialog({ step, onClose }: StepDialogProps) {
  const t = useTranslations("facilitation.agenda");
  const common = useTranslations("common");
  const { board, view, ask } = useRoom();
  const locale = useLocale();
  const language: Language = locale === "nl" ? "nl" : "en";
  const [fields, setFields] = useState(() => AgendaStepFields.parse(step));
  const [minutes, setMinutes] = useState(String(step.minutes));
  const [isAsking, setAsking] = useState(false);
  const lanesId = useId();
  const set = (change: Partial<AgendaStepFields>) => setFields({ ...fields, ...change });

  const readMinutes = Number(minutes.replace(",", "."));
  const areMinutesRight = minutes.trim() !== "" && readMinutes >= 0 && readMinutes <= 600;
  const onBoard = new Set([...board.live.reading().board.lanes.values()].map(({ kind }) => kind));
  const kinds = laneKindIds.filter((id) => onBoard.has(id) || fields.laneKinds.includes(id));

  async function save(): Promise<void> {
    setAsking(true);
    const changed = changedFields(step, { ...fields, minutes: readMinutes });
    const answer = await ask({ type: "changeStep", id: step.id, fields: changed });
    setAsking(false);
    if (answer === null) onClose();
  }
  return (
    <Dialog title={t("editTitle")} isOpen closeName={common("close")} onClose={onClose}>
      <form
        className="step-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (areMinutesRight && !isAsking) void save();
        }}
      >
        {step.id === view.agenda.currentId && <p className="cj-hint">{t("editCurrent")}</p>}
        <TextField
          label={t("fields.title")}
          value={fields.title}
          onChange={(title) => set({ title })}
          maxLength={200}
          autoFocus
        />
        <LongTextField
          label={t("fields.task")}
          description={t("fields.taskHint")}
          value={fields.task}
          onChange={(task) => set({ task })}
        />
        <LongTextField
          label={t("fields.goal")}
          value={fields.goal}
          onChange={(goal) => set({ goal })}
        />
        <TextField
          label={t("fields.minutes")}
          description={t("fields.minutesHint")}
          value={minutes}
          onChange={setMinutes}
          inputMode="decimal"
          error={areMinutesRight ? undefined : t("fields.minutesWrong")}
        />
        <RadioCards<AgendaMode>
          label={t("fields.mode")}
          cards={AgendaMode.options.map((id) => ({
            id,
            name: t(`modes.${id}`),
            explanation: t(`happens.${id}`),
          }))}
          value={fields.mode}
          onChange={(mode) => set({ mode })}
        />
        {fields.mode === "writePrivately" && (
          <Checkbox
            label={t("fields.anonymous")}
            description={t("fields.anonymousHint")}
            isSelected={fields.isAnonymous}
            onChange={(isAnonymous) => set({ isAnonymous })}
          />
        )}
        <fieldset className="workshop-part step-form-lanes" aria-describedby={lanesId}>
          <legend>{t("fields.lanes")}</legend>
          <p id={lanesId} className="cj-hint">
            {t("fields.lanesHint")}
          </p>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              label={laneKindOf(kind).label[language]}
              isSelected={fields.laneKinds.includes(kind)}
              onChange={(isIn) => set({ laneKinds: withOrWithout(fields.laneKinds, kind, isIn) })}
            />
          ))}
        </fieldset>
        <Locks locks={fields.locks} onChange={(locks) => set({ locks })} />
        <LongTextField
          label={t("fields.doneCheck")}
          value={fields.doneCheck}
          onChange={(doneCheck) => set({ doneCheck })}
        />
        <LongTextField
          label={t("fields.notes")}
          description={t("notesHint")}
          value={fields.notes}
          onChange={(notes) => set({ notes })}
        />
        <DialogActions>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button type="submit" tone="primary" isPending={isAsking} pendingLabel={t("saving")}>
            {t("save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface LocksProps {
  readonly locks: readonly LockGroup[];
  readonly onChange: (locks: LockGroup[]) => void;
}

function Locks({ locks, onChange }: LocksProps) {
  const t = useTranslations();
  return (
    <fieldset className="workshop-part">
      <legend>{t("facilitation.agenda.fields.locks")}</legend>
      {LockGroup.options.map((group) => (
        <Checkbox
          key={group}
          label={t(`share.groups.${group}.name`)}
          description={t(`share.groups.${group}.what`)}
          isSelected={locks.includes(group)}
          onChange={(isIn) => onChange(withOrWithout(locks, group, isIn))}
        />
      ))}
    </fieldset>
  );
}

function withOrWithout<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  const others = list.filter((one) => one !== item);
  return isIn ? [...others, item] : others;
}

/** Only what was changed here is sent: another facilitator may write other fields of the same step. */
function changedFields(step: AgendaStep, now: AgendaStepFields): Partial<AgendaStepFields> {
  const before = new Map<string, unknown>(Object.entries(step));
  return Object.fromEntries(
    Object.entries(now).filter(
      ([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value),
    ),
  );
}
