/** Words for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: React.ReactNode }) {
  return <span className="cj-visually-hidden">{children}</span>;
}
