"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Board } from "@cojourney/journey-model";
import { useBoard } from "#sync/board-context.tsx";
import { useDrawnWords } from "#sync/use-drawn-words.ts";
import "./loose-words.css";

/** What is written on the canvas beside the cards, so that who uses the map misses none of it. To be read only. */
export function LooseWords({ board: { cards } }: { readonly board: Board }) {
  const t = useTranslations("map.loose");
  const { drawing } = useBoard();
  const headingId = useId();
  const loose = useDrawnWords(drawing).filter(
    ({ cardId }) => cardId === null || !cards.has(cardId),
  );
  if (loose.length === 0) return null;
  return (
    <section className="map-loose" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("title")}</h2>
      <ul>
        {loose.map(({ id, text }) => (
          <li key={id} dir="auto" data-place={`drawing:${id}`} tabIndex={-1}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
