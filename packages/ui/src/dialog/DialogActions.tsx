/** The buttons at the end of a dialog; the one that goes on comes last. */
export function DialogActions({ children }: { readonly children: React.ReactNode }) {
  return <div className="cj-dialog-actions">{children}</div>;
}
