"use client";
import { IconButton } from "@cojourney/ui";
import { ChartSpline } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Board } from "@cojourney/journey-model";
import { CompareDialog } from "#features/compare-curves/CompareDialog.tsx";

/** Lays the emotion curves of several journeys over each other, on request. */
export function CompareButton({ board }: { readonly board: Board }) {
  const t = useTranslations("compare");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton name={t("open")} onPress={() => setOpen(true)}>
        <ChartSpline aria-hidden />
      </IconButton>
      <CompareDialog board={board} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
