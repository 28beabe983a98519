import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe found: per impact how many rules failed, and the grave ones in words. */
export interface AxeFindings {
  readonly serious: readonly string[];
  readonly minor: number;
}

/** What axe is asked: of the whole page or of a part of it, by all of its rules, by some, or by all but some. */
export interface AxeQuestion {
  /** A CSS selector. */
  readonly part?: string | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
}

/** What axe says of what is on the screen. */
export async function findWithAxe(
  page: Page,
  { part, rules, without }: AxeQuestion,
): Promise<AxeFindings> {
  const isThere = await page.evaluate(async () => {
    await document.fonts.ready;
    // Another theme comes by transitions, whose colours between the two are nobody's.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
    return "axe" in window;
  });
  // A page that has axe is not sent it again, half a megabyte at a time.
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: "0" } : {}) });
  // Naming every element that is right takes most of the time; our pages have no frames, which the other mode is for.
  builder.options({ resultTypes: ["violations"] }).setLegacyMode();
  if (part) builder.include(part);
  if (rules) builder.withRules([...rules]);
  if (without) builder.disableRules([...without]);
  const { violations } = await builder.analyze();
  const isGrave = ({ impact }: (typeof violations)[number]) =>
    impact === "serious" || impact === "critical";
  return {
    serious: violations
      .filter(isGrave)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
    minor: violations.filter((violation) => !isGrave(violation)).length,
  };
}

/** The least that WCAG 2.2 asks of what one presses, in px. */
const LEAST_TARGET_PX = 24;

/** Controls on the screen that are smaller than a finger or an unsteady hand can press. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((leastPx) => {
    const controls =
      "button, a[href], input, select, textarea, summary, [role=button], [role=radio], [role=checkbox], [role=switch], [role=slider], [role=tab], [role=option], [role^=menuitem]";
    // A half of a pixel is how the browser rounds.
    const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < leastPx - 0.5;
    /** Whether a press that misses the middle by half of the least size still counts: a target may be larger than it looks. */
    const isHitAround = (one: Element) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const reach = leastPx / 2 - 1;
      return [
        [reach, 0],
        [-reach, 0],
        [0, reach],
        [0, -reach],
      ].every(([dx = 0, dy = 0]) => {
        const hit = document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy);
        return hit !== null && one.contains(hit);
      });
    };
    /** Whether it stands in a point of the page: for screen readers alone, such as the way out at a dialog's end. */
    const isInPoint = (one: Element) => {
      for (let at = one.parentElement; at; at = at.parentElement) {
        const { width, height } = at.getBoundingClientRect();
        if (width <= 1 && height <= 1 && getComputedStyle(at).overflow === "hidden") return true;
      }
      return false;
    };
    return (
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter((one) => !one.matches(":disabled") && !one.closest("[aria-hidden=true]"))
        .filter((one) => one.closest("label") !== null || !isInPoint(one))
        // Of a field that only screen readers get, one presses the label.
        .map((one) => (isSmall(one.getBoundingClientRect()) ? (one.closest("label") ?? one) : one))
        .filter((one) => {
          const box = one.getBoundingClientRect();
          const isOnScreen =
            box.right > leastPx && box.x < innerWidth - leastPx && box.y < innerHeight - leastPx;
          return box.width > 1 && isOnScreen && isSmall(box) && !isHitAround(one);
        })
        .map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return `${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 120)}`;
        })
    );
  }, LEAST_TARGET_PX);
}

/** Has the page keep a list of everything that moves; from its next load on. */
export async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.motions = [];
    for (const type of ["transitionrun", "animationstart"])
      window.addEventListener(
        type,
        ({ target }) => {
          if (!(target instanceof Element)) return;
          for (const animation of target.getAnimations()) {
            // Fading in place is not moving.
            if (animation instanceof CSSAnimation && animation.animationName === "cj-pulse")
              continue;
            if (Number(animation.effect?.getComputedTiming().activeDuration) > 1)
              window.motions?.push(`${type} ${target.outerHTML.slice(0, 120)}`);
          }
        },
        { capture: true },
      );
  });
}

/** What moved since the page was loaded. */
export function motionsSeen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...new Set(window.motions)]);
}

declare global {
  interface Window {
    motions?: string[];
  }
}
