"use client";
import { X } from "lucide-react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "#icon-button/IconButton.tsx";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** `screen` takes all of it, for what is shown to a room. */
  readonly size?: "normal" | "screen";
  /** An alert asks before something is lost: it is read out at once. */
  readonly role?: "dialog" | "alertdialog";
  /** Name of the close button; without it the dialog must be answered and Escape does nothing. */
  readonly closeName?: string;
  readonly onClose?: () => void;
  readonly children: React.ReactNode;
}

/** A question or a form over the page. Focus stays inside and returns to where it came from. */
export function Dialog({
  title,
  isOpen,
  size = "normal",
  role = "dialog",
  closeName,
  onClose,
  children,
}: DialogProps) {
  const mayClose = closeName !== undefined;
  return (
    <ModalOverlay
      className="cj-dialog-backdrop"
      isOpen={isOpen}
      isDismissable={mayClose}
      isKeyboardDismissDisabled={!mayClose}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={`cj-dialog-modal cj-dialog-${size}`}>
        <AriaDialog role={role} className="cj-dialog">
          <header className="cj-dialog-header">
            <Heading slot="title" className="cj-dialog-title">
              {title}
            </Heading>
            {mayClose && (
              <IconButton name={closeName} slot="close">
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
