"use client";
import type { ExportOptions } from "@cojourney/journey-export";
import { Button, DialogActions, RadioCards, Select, Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Board, Language } from "@cojourney/journey-model";
import type { CanvasPictures } from "#canvas/picture/canvas-pictures.ts";
import { useJourneyName } from "#features/compare-curves/index.ts";
import { download } from "#features/export/download.ts";
import { ExportDone } from "#features/export/ExportDone.tsx";
import type { ExportProblem, ExportStage, MadeFile } from "#features/export/exporter-messages.ts";
import type { ExportJob } from "#features/export/exporter.ts";
import { ExportMaking } from "#features/export/ExportMaking.tsx";
import { ExportOptionFields } from "#features/export/ExportOptionFields.tsx";
import { ExportPreview } from "#features/export/ExportPreview.tsx";
import { keepChoices, keptChoices } from "#features/export/kept-choices.ts";
import type { Offer } from "#features/export/offer.ts";
import { firstScope, scopeChoices } from "#features/export/scope-choice.ts";
import { useOffers } from "#features/export/use-offers.ts";
import { useSmallScreen } from "#features/small-screen/index.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import "./export.css";

export interface ExportFormProps {
  readonly board: BoardConnection;
  readonly content: Board;
  readonly boardLanguage: Language;
  /** What only a canvas can make; null while the view is another one. */
  readonly pictures: CanvasPictures | null;
  /** Ids of the shapes that are selected in the view behind the dialog. */
  readonly selection: readonly string[];
  readonly onClose: () => void;
}

/** What to make of the board, and making it. */
export function ExportForm(props: ExportFormProps) {
  const t = useTranslations("export");
  const { offers, tryAgain } = useOffers(props.board, props.pictures);
  if (!offers)
    return (
      <p className="export-wait">
        <Spinner label={t("loading")} />
      </p>
    );
  if (offers.ok) return <Choices {...props} offers={offers.value} />;
  return (
    <div role="alert" className="export-wait">
      <p>{t(`problems.${offers.error}`)}</p>
      <Button onPress={tryAgain}>{t("tryAgain")}</Button>
    </div>
  );
}

type Stage =
  | {
      readonly type: "choosing";
      readonly problem: ExportProblem | null;
      /** Whether something was made or tried before: then the button that does it has the focus. */
      readonly isAgain: boolean;
    }
  | { readonly type: "making"; readonly stage: ExportStage; readonly fraction: number }
  | { readonly type: "done"; readonly file: MadeFile };

function Choices({
  board,
  content,
  boardLanguage,
  selection,
  onClose,
  offers,
}: ExportFormProps & { readonly offers: readonly Offer[] }) {
  const t = useTranslations("export");
  const kept = useMemo(() => keptChoices(board.boardId), [board]);
  const scopes = useMemo(() => scopeChoices(content, selection), [content, selection]);
  const [scopeId, setScopeId] = useState(() => firstScope(scopes, selection));
  const [offerId, setOfferId] = useState(kept.formatId);
  const [options, setOptions] = useState<Omit<ExportOptions, "scope">>(() => ({
    language: boardLanguage,
    client: kept.client,
    facilitator: kept.facilitator,
    csvDelimiter: boardLanguage === "nl" ? ";" : ",",
    pictureSize: "2x",
  }));
  const [stage, setStage] = useState<Stage>({
    type: "choosing",
    problem: null,
    isAgain: false,
  });
  const running = useRef<ExportJob>(null);
  useEffect(() => () => running.current?.stop(), []);

  const offer = offers.find(({ id }) => id === offerId) ?? offers[0];
  // What was chosen may be gone by now: somebody removed the journey, or the selection changed.
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  if (!offer || !scope) return null;

  function chooseAgain(problem: ExportProblem | null): void {
    setStage({ type: "choosing", problem, isAgain: true });
  }
  function make(): void {
    if (!offer || !scope) return;
    const { client, facilitator } = options;
    keepChoices(board.boardId, { client, facilitator, formatId: offer.id });
    setStage({ type: "making", stage: "reading", fraction: 0 });
    const wish = {
      ...options,
      scope: offer.takesScope ? scope.scope : ({ kind: "board" } as const),
    };
    const job = offer.make(wish, (doing, fraction) =>
      setStage({ type: "making", stage: doing, fraction }),
    );
    running.current = job;
    void job.file.then((file) => {
      running.current = null;
      if (!file.ok) return chooseAgain(file.error);
      download(file.value);
      setStage({ type: "done", file: file.value });
    });
  }
  function cancel(): void {
    running.current?.stop();
    running.current = null;
    chooseAgain(null);
  }
  if (stage.type === "making")
    return (
      <ExportMaking
        label={offer.label}
        stage={stage.stage}
        fraction={stage.fraction}
        onCancel={cancel}
      />
    );
  if (stage.type === "done")
    return (
      <ExportDone
        file={stage.file}
        onAgain={() => download(stage.file)}
        onOther={() => chooseAgain(null)}
        onClose={onClose}
      />
    );
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <FormatField offers={offers} offer={offer} onChange={setOfferId} />
      <div className="export-choices">
        {offer.takesScope && <ScopeField scopes={scopes} value={scope.id} onChange={setScopeId} />}
        <ExportOptionFields asks={offer.asks} options={options} onChange={setOptions} />
        <ExportPreview offers={offers} offer={offer} scope={scope} options={options} />
      </div>
      <div className="export-actions">
        {stage.problem && (
          <p role="alert" className="cj-field-error">
            {t(`problems.${stage.problem}`)}
          </p>
        )}
        <DialogActions>
          <Button type="submit" tone="primary" autoFocus={stage.isAgain}>
            {t("make")}
          </Button>
        </DialogActions>
      </div>
    </form>
  );
}

interface FormatFieldProps {
  readonly offers: readonly Offer[];
  readonly offer: Offer;
  readonly onChange: (id: string) => void;
}

/** Every format with what it is good for; on a phone, where the choices under that would be far off, one at a time. */
function FormatField({ offers, offer, onChange }: FormatFieldProps) {
  const t = useTranslations("export");
  const isSmall = useSmallScreen();
  if (isSmall)
    return (
      <div className="export-format">
        <Select label={t("format")} value={offer.id} onChange={onChange} options={offers} />
        <p className="cj-hint" aria-live="polite">
          {offer.explanation}
        </p>
      </div>
    );
  return (
    <RadioCards
      label={t("format")}
      value={offer.id}
      onChange={onChange}
      cards={offers.map(({ id, label, explanation }) => ({ id, name: label, explanation }))}
    />
  );
}

function ScopeField({
  scopes,
  value,
  onChange,
}: {
  readonly scopes: ReturnType<typeof scopeChoices>;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const t = useTranslations("export");
  const nameOf = useJourneyName();
  const labelOf = ({ outline, scope, cards }: (typeof scopes)[number]) => {
    if (outline) return nameOf(outline);
    return scope.kind === "cards" ? t("selection", { count: cards }) : t("wholeBoard");
  };
  return (
    <Select
      label={t("what")}
      value={value}
      onChange={onChange}
      options={scopes.map((choice) => ({ id: choice.id, label: labelOf(choice) }))}
    />
  );
}
