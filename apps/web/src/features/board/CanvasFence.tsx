"use client";
import { Component } from "react";
import { failureOf, type CanvasFailure } from "#features/board/canvas-failure.ts";

export interface CanvasFenceProps {
  readonly onFailure: (failure: CanvasFailure) => void;
  readonly children: React.ReactNode;
}

/** Keeps a canvas that fails from taking the page with it: the same board can be shown as a map. */
export class CanvasFence extends Component<CanvasFenceProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error("The canvas failed; the map is shown instead.", error);
    this.props.onFailure(failureOf(error));
  }

  override render(): React.ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}
