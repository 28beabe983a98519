"use client";
import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { toastQueue } from "./toast-queue.ts";

const icons = { done: CircleCheck, info: Info, problem: TriangleAlert };

export interface ToastsProps {
  /** Name of the region, which F6 jumps to. */
  readonly name: string;
  readonly closeName: string;
}

/** Where `showToast` speaks. Once per page. */
export function Toasts({ name, closeName }: ToastsProps) {
  return (
    <ToastRegion queue={toastQueue} className="cj-toasts" aria-label={name}>
      {({ toast }) => {
        const Icon = icons[toast.content.tone];
        return (
          <Toast toast={toast} className={`cj-toast cj-toast-${toast.content.tone}`}>
            <Icon aria-hidden />
            <div className="cj-toast-body">
              <ToastContent className="cj-toast-words">
                <Text slot="title">{toast.content.title}</Text>
                {toast.content.detail && <Text slot="description">{toast.content.detail}</Text>}
              </ToastContent>
              {toast.content.action && (
                <Button
                  slot={null}
                  className="cj-button cj-button-plain"
                  onPress={() => {
                    toastQueue.close(toast.key);
                    toast.content.action?.onAction();
                  }}
                >
                  {toast.content.action.label}
                </Button>
              )}
            </div>
            <Button slot="close" className="cj-icon-button" aria-label={closeName}>
              <X aria-hidden />
            </Button>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
