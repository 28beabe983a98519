"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  laneKindOf,
  type CardId,
  type JourneyOutline,
  type Language,
  type Phase,
} from "@cojourney/journey-model";
import { Button, Select } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { insertPrompt, lanesForPrompts, promptsOf } from "#structure/prompts.ts";
import "./prompt-list.css";

export interface PromptListProps {
  readonly outline: JourneyOutline;
  readonly phase: Phase;
  /** Language of the board's own words: the prompts become cards on it. */
  readonly language: Language;
  readonly onInsert: (cardId: CardId, prompt: string) => void;
}

/** The questions that help a team which is stuck in a phase; each can become a card in a lane of choice. */
export function PromptList({ outline, phase, language, onInsert }: PromptListProps) {
  const t = useTranslations("structure.promptList");
  const { journey } = useBoard();
  const lanes = lanesForPrompts(outline);
  const [laneId, setLane] = useState(lanes[0]?.id ?? "");
  const lane = lanes.find(({ id }) => id === laneId) ?? lanes[0];
  function insert(prompt: string): void {
    const added = lane && insertPrompt(journey, outline, phase.id, lane, prompt);
    if (added?.ok) onInsert(added.value, prompt);
  }
  return (
    <div className="cj-prompts">
      {lane && (
        <Select
          label={t("lane")}
          options={lanes.map(({ id, title, kind }) => ({
            id: String(id),
            label: title.trim() || laneKindOf(kind).label[language],
          }))}
          value={lane.id}
          onChange={setLane}
        />
      )}
      <ul lang={language}>
        {promptsOf(phase, language).map((prompt) => (
          <li key={prompt}>
            <span>{prompt}</span>
            {lane && (
              <Button
                tone="plain"
                aria-label={t("insert", { prompt })}
                onPress={() => insert(prompt)}
              >
                <Plus aria-hidden size={15} />
                {t("asCard")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
