/** Whether two plain values (as JSON has them) say the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const fieldsOfB = new Map<string, unknown>(Object.entries(b));
  const fieldsOfA: [string, unknown][] = Object.entries(a);
  return (
    fieldsOfA.length === fieldsOfB.size &&
    fieldsOfA.every(([key, value]) => fieldsOfB.has(key) && isSameValue(value, fieldsOfB.get(key)))
  );
}
