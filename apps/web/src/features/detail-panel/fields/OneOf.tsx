"use client";
import { Select, type SelectProps } from "@cojourney/ui";
import { useTranslations } from "next-intl";

export interface OneOfProps<Id extends string> extends Pick<SelectProps<Id>, "onFocusChange"> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  /** null: nobody chose yet. */
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
}

const UNSET = "\u0000unset";

/** One of a few, or not filled in. */
export function OneOf<Id extends string>({
  label,
  options,
  value,
  onChange,
  ...props
}: OneOfProps<Id>) {
  const t = useTranslations("detail");
  return (
    <Select<Id | typeof UNSET>
      {...props}
      label={label}
      options={[{ id: UNSET, label: t("unset") }, ...options]}
      value={value ?? UNSET}
      onChange={(chosen) => onChange(options.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
