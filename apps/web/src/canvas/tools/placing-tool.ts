import { StateNode, type TLShapeId, type TLStateNodeConstructor } from "tldraw";
import { canvasSession } from "#canvas/canvas-session.ts";
import { startTyping } from "#canvas/text/typing.ts";
import { placingTools, toolStateId, type PlacingTool } from "#canvas/tools/journey-tools.ts";
import { toolTargetAt } from "#canvas/tools/tool-target.ts";

/** Points, shows what a click would do, does it, and goes on in the text of what it made. */
function placingTool(tool: PlacingTool): TLStateNodeConstructor {
  return class extends StateNode {
    static override id = toolStateId(tool);

    override onEnter(): void {
      this.editor.setCursor({ type: "cross", rotation: 0 });
      this.aim();
    }
    override onExit(): void {
      canvasSession(this.editor).target.set(null);
    }
    override onPointerMove(): void {
      this.aim();
    }
    override onPointerDown(): void {
      this.aim();
    }
    override onPointerUp(): void {
      this.place();
    }
    override onKeyDown(info: { key: string }): void {
      if (info.key === "Enter") this.place();
    }
    override onCancel(): void {
      this.editor.setCurrentTool("select");
    }

    private aim(): void {
      const { target, projection } = canvasSession(this.editor);
      const point = this.editor.inputs.getCurrentPagePoint();
      target.set(toolTargetAt(projection.layout(), tool, point));
    }

    private place(): void {
      const { target, board, projection } = canvasSession(this.editor);
      const made = target.get()?.apply(board.journey) ?? null;
      if (!this.editor.getInstanceState().isToolLocked) this.editor.setCurrentTool("select");
      if (!made) return;
      projection.flush();
      this.typeIn(made);
    }

    private typeIn(shapeId: TLShapeId): void {
      if (!this.editor.getShape(shapeId)) return;
      if (this.editor.getInstanceState().isToolLocked) this.editor.select(shapeId);
      else startTyping(this.editor, shapeId, { isFresh: true });
    }
  };
}

/** Our tools, for tldraw's state chart. One array, made once: tldraw starts anew when its identity changes. */
export const journeyTldrawTools = placingTools.map(placingTool);
