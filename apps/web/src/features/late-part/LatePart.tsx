"use client";
import { Button, Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState, type ComponentType } from "react";
import "./late-part.css";

export interface LatePartProps<Props extends object> {
  /** Fetches the component. Must keep its identity. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A part whose code is fetched when it is shown for the first time; without a network it says so and can be tried again. */
export function LatePart<Props extends object>({ load, props }: LatePartProps<Props>) {
  const t = useTranslations("latePart");
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> | null }>();
  useEffect(() => {
    if (loaded) return undefined;
    let isCurrent = true;
    void load().then(
      (Part) => isCurrent && setLoaded({ Part }),
      () => isCurrent && setLoaded({ Part: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, loaded]);

  if (!loaded)
    return (
      <p className="late-part">
        <Spinner label={t("loading")} />
        <span aria-hidden>{t("loading")}</span>
      </p>
    );
  if (loaded.Part) return <loaded.Part {...props} />;
  return (
    <div role="alert" className="late-part">
      <p>{t("missing")}</p>
      <Button onPress={() => setLoaded(undefined)}>{t("again")}</Button>
    </div>
  );
}
