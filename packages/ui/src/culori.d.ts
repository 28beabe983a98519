/** The four functions of culori that our colour tests use; the package brings no types. */
declare module "culori" {
  export function wcagContrast(a: string, b: string): number;
  export function differenceCiede2000(): (a: string, b: string) => number;
  /** Severity 1 is full dichromacy. */
  type DeficiencyFilter = (severity: number) => (color: string) => string;
  export const filterDeficiencyDeuter: DeficiencyFilter;
  export const filterDeficiencyProt: DeficiencyFilter;
  export const filterDeficiencyTrit: DeficiencyFilter;
}
