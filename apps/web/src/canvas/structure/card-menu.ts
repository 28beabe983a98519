import type { Editor, TLShapeId } from "tldraw";
import { commit, duplicateCards, parkCard, removeCard } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId, recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { startTyping } from "#canvas/text/typing.ts";
import type { StructureAction } from "#structure/structure-action.ts";

/** What the entries of a card's menu are called. */
export type CardMenuWords = (key: "edit" | "duplicate" | "park" | "remove") => string;

/** What can be done to the cards that are selected, from the menu of one of them. */
export function cardActions(
  editor: Editor,
  shapeId: TLShapeId,
  t: CardMenuWords,
): readonly StructureAction[] {
  const { journey } = canvasSession(editor).board;
  const selected = editor.getSelectedShapes().filter((shape) => shape.type === "card");
  const ids = selected.map((shape) => recordIdOf(shape));
  return [
    {
      id: "edit",
      section: "name",
      label: t("edit"),
      keys: "Enter",
      onAction: () => startTyping(editor, shapeId, { isFresh: false }),
    },
    {
      id: "duplicate",
      section: "move",
      label: t("duplicate"),
      keys: "Control+D",
      onAction: () => {
        const copies = duplicateCards(journey, ids);
        if (!copies.ok) return;
        canvasSession(editor).projection.flush();
        editor.select(...copies.value.map((id) => derivedShapeId("card", id)));
      },
    },
    {
      id: "park",
      section: "move",
      label: t("park"),
      onAction: () =>
        commit(journey, () => {
          for (const id of ids) parkCard(journey, id);
        }),
    },
    {
      id: "remove",
      section: "remove",
      label: t("remove"),
      keys: "Delete",
      onAction: () =>
        commit(journey, () => {
          for (const id of ids) removeCard(journey, id);
        }),
    },
  ];
}
