import type { AgendaStep, VoteSettings } from "@cojourney/journey-model/workshop";
import type { BoardConnection } from "#sync/board-connection.ts";

/** The round that opens with a step in which people vote; null when the facilitator opens one by hand. */
export function voteSettingsFor(_board: BoardConnection, _step: AgendaStep): VoteSettings | null {
  return null;
}
