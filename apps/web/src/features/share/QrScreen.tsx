"use client";
import { Dialog } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { qrPath } from "#features/share/qr-path.ts";

export interface QrScreenProps {
  /** Null closes it. */
  readonly address: string | null;
  readonly title: string;
  readonly onClose: () => void;
}

/** The link of a board over the whole screen, for the room's beamer: people point their phones at it. */
export function QrScreen({ address, title, onClose }: QrScreenProps) {
  const t = useTranslations();
  return (
    <Dialog
      size="screen"
      title={t("share.qrTitle", { title })}
      isOpen={address !== null}
      closeName={t("common.close")}
      onClose={onClose}
    >
      {address !== null && (
        <div className="share-qr">
          <QrCode address={address} name={t("share.qrName", { title })} />
          <p>{t("share.qrHint")}</p>
        </div>
      )}
    </Dialog>
  );
}

function QrCode({ address, name }: { readonly address: string; readonly name: string }) {
  const { size, path } = useMemo(() => qrPath(address), [address]);
  // Four modules of quiet around it belong to the code.
  const box = `-4 -4 ${size + 8} ${size + 8}`;
  return (
    <svg role="img" aria-label={name} viewBox={box} shapeRendering="crispEdges">
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
