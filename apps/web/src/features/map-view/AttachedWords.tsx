"use client";
import { Paperclip } from "lucide-react";
import type { DrawnWords } from "@cojourney/journey-model";
import "./attached-words.css";

/**
 * What notes and other drawings say that are attached to a card: read here, written on the canvas. Screen readers
 * hear it with the card.
 */
export function AttachedWords({ words }: { readonly words: readonly DrawnWords[] }) {
  if (words.length === 0) return null;
  return (
    <ul className="map-attached-words" aria-hidden>
      {words.map(({ id, text }) => (
        <li key={id} dir="auto">
          <Paperclip aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}
