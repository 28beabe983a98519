"use client";
import type { BoardSession } from "@cojourney/journey-model/protocol";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { boardSession, joinBoard, type Entry } from "#sync/board-access.ts";
import { keepLink, keptLink } from "#sync/kept-links.ts";

/** How often a page that stays open makes its session last longer, in ms. A session lasts 12 h. */
const RENEW_MS = 3_600_000;

/** What somebody who opens the address of a board sees of it. */
export type Entrance =
  | { readonly state: "looking" }
  /** The server, or a session from before, lets them in. */
  | { readonly state: "in"; readonly session: BoardSession | null }
  /** The board opens from this device, if it is there: the server cannot be asked. */
  | { readonly state: "offline" }
  | { readonly state: "refused"; readonly hadLink: boolean }
  | { readonly state: "later" | "unreachable" };

interface Attempt {
  readonly secret: string | null;
}

/** What the server that made the page could say: the board, that there is none for us, or nothing. */
export type Known = "found" | "missing" | "unknown";

/**
 * Brings somebody in: by the link in the address, which is taken out of it at once, by the session of the
 * visit before, or by the facilitator's link that this browser keeps. `again` tries once more.
 */
export function useEntrance(boardId: string, known: Known) {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [last, setLast] = useState<{ attempt: Attempt; entrance: Entrance } | null>(null);
  const entrance: Entrance =
    last && last.attempt === attempt ? last.entrance : { state: "looking" };

  useEffect(() => {
    const look = () => setAttempt({ secret: takeSecret() });
    look();
    // A link that is pasted over the address of the open page changes only the fragment.
    const onHash = () => {
      if (location.hash.length > 1) look();
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);

  // What the server says of the board when the page is asked for anew is no reason to come in once more.
  const tryToEnter = useEffectEvent(({ secret }: Attempt) => enter(boardId, known, secret));
  useEffect(() => {
    if (!attempt) return undefined;
    let isCurrent = true;
    void tryToEnter(attempt).then((next) => {
      if (isCurrent) setLast({ attempt, entrance: next });
    });
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  const isIn = entrance.state === "in";
  useEffect(() => {
    if (!isIn) return undefined;
    const renewing = setInterval(() => void boardSession(boardId), RENEW_MS);
    return () => clearInterval(renewing);
  }, [boardId, isIn]);

  const again = useCallback(() => setAttempt((before) => ({ secret: before?.secret ?? null })), []);
  return { entrance, again };
}

async function enter(boardId: string, known: Known, secret: string | null): Promise<Entrance> {
  if (secret !== null) {
    const entry = await byLink(boardId, secret);
    // A page that this device kept knows the board, and opens it without a network.
    if (entry.outcome === "unreachable" && known === "found") return { state: "in", session: null };
    return toEntrance(entry, true);
  }
  if (known === "found") return { state: "in", session: null };
  if (known === "unknown") return { state: "offline" };
  const kept = keptLink(boardId);
  if (kept === null) return { state: "refused", hadLink: false };
  return toEntrance(await byLink(boardId, kept), true);
}

async function byLink(boardId: string, secret: string): Promise<Entry> {
  const entry = await joinBoard(boardId, secret);
  const isTheirs = entry.outcome === "in" && entry.session.role === "facilitator";
  if (isTheirs && keptLink(boardId) === null) keepLink(boardId, secret);
  return entry;
}

function toEntrance(entry: Entry, hadLink: boolean): Entrance {
  if (entry.outcome === "in") return { state: "in", session: entry.session };
  return entry.outcome === "refused" ? { state: "refused", hadLink } : { state: entry.outcome };
}

/** Takes the secret out of the address and out of the history, before anything else sees it. */
function takeSecret(): string | null {
  const secret = location.hash.slice(1);
  if (secret === "") return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return secret;
}
