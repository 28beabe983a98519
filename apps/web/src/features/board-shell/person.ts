import type { PersonColor } from "@cojourney/ui";

/** Somebody on the board, as the others see them. */
export interface BoardPerson {
  readonly id: string;
  readonly name: string;
  readonly color: PersonColor;
  readonly isMe: boolean;
}
