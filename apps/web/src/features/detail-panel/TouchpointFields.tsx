"use client";
import { Checkbox, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import {
  CardFields,
  commit,
  LABEL_MAX_LENGTH,
  setCardFields,
  type BoardMeta,
  type Card,
} from "@cojourney/journey-model";
import { ChannelField } from "#features/detail-panel/ChannelField.tsx";
import { DropOffFields } from "#features/detail-panel/DropOffFields.tsx";
import { OneOf } from "#features/detail-panel/fields/OneOf.tsx";
import { useBoard } from "#sync/board-context.tsx";

const { reach, device, entrySource, loyalty, decisionFactors } = CardFields.shape;
const reaches = reach.unwrap().options;
const devices = device.unwrap().options;
const entrySources = entrySource.unwrap().options;
const loyalties = loyalty.unwrap().options;
const factors = decisionFactors.element.options;

export interface TouchpointFieldsProps {
  readonly card: Card;
  readonly channels: BoardMeta["channels"];
}

/** All that is known of one contact: how it comes about, and what it decides. */
export function TouchpointFields({ card, channels }: TouchpointFieldsProps) {
  const t = useTranslations("detail.touchpoint");
  const { journey } = useBoard();
  /** Typing in one field is one step of undo. */
  function set(fields: Partial<CardFields>): void {
    const [name] = Object.keys(fields);
    commit(journey, () => setCardFields(journey, card.id, fields), `field:${card.id}/${name}`);
  }
  function label(name: "timeOfDay" | "location" | "owner") {
    return (
      <TextField
        label={t(name)}
        placeholder={t(`${name}Hint`)}
        value={card[name] ?? ""}
        maxLength={LABEL_MAX_LENGTH}
        onChange={(typed) => set({ [name]: typed === "" ? null : typed })}
      />
    );
  }

  return (
    <>
      <section className="detail-section">
        <h3>{t("contact")}</h3>
        <ChannelField
          channels={channels}
          value={card.channel}
          onChange={(channel) => set({ channel })}
        />
        <div className="detail-pair">
          <OneOf
            label={t("reach")}
            options={reaches.map((id) => ({ id, label: t(`reachOptions.${id}`) }))}
            value={card.reach}
            onChange={(chosen) => set({ reach: chosen })}
          />
          <OneOf
            label={t("device")}
            options={devices.map((id) => ({ id, label: t(`deviceOptions.${id}`) }))}
            value={card.device}
            onChange={(chosen) => set({ device: chosen })}
          />
        </div>
        {label("timeOfDay")}
        {label("location")}
        <OneOf
          label={t("entrySource")}
          options={entrySources.map((id) => ({ id, label: t(`entrySourceOptions.${id}`) }))}
          value={card.entrySource}
          onChange={(chosen) => set({ entrySource: chosen })}
        />
      </section>
      <section className="detail-section">
        <h3>{t("decides")}</h3>
        <Checkbox
          label={t("momentOfTruth")}
          description={t("momentOfTruthHint")}
          isSelected={card.momentOfTruth}
          onChange={(isOn) => set({ momentOfTruth: isOn })}
        />
        <DropOffFields dropOff={card.dropOff} onChange={(dropOff) => set({ dropOff })} />
        <fieldset className="detail-choices">
          <legend className="cj-label">{t("decisionFactors")}</legend>
          {factors.map((id) => (
            <Checkbox
              key={id}
              label={t(`decisionFactorOptions.${id}`)}
              isSelected={card.decisionFactors.includes(id)}
              onChange={(isOn) =>
                set({
                  decisionFactors: factors.filter((other) =>
                    other === id ? isOn : card.decisionFactors.includes(other),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <OneOf
          label={t("loyalty")}
          options={loyalties.map((id) => ({ id, label: t(`loyaltyOptions.${id}`) }))}
          value={card.loyalty}
          onChange={(chosen) => set({ loyalty: chosen })}
        />
        {label("owner")}
      </section>
    </>
  );
}
