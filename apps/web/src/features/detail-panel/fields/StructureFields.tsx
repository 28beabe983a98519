"use client";
import { useLockReason } from "#structure/use-lock-reason.ts";
import "./structure-fields.css";

/** Fields of the structure: to be read, and while a lock lies on it not to be changed, with the reason why. */
export function StructureFields({ children }: { readonly children: React.ReactNode }) {
  const locked = useLockReason("structure");
  return (
    <fieldset className="detail-structure" disabled={locked !== null}>
      {locked && <p className="cj-hint">{locked}</p>}
      {children}
    </fieldset>
  );
}
