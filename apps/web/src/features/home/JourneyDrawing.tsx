import { kindIcons, type KindLook, type PersonColor, VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import "./journey-drawing.css";

/** Emotion per step, -2 to 2, at the centre of each of the four columns. */
const scores = [-0.4, -1.5, 0.9, 1.7];

/** A small journey map with two people at work: drawn with the real colours and icons, not a screenshot. */
export function JourneyDrawing() {
  const t = useTranslations("home.drawing");
  return (
    <figure className="drawing">
      <figcaption>
        <VisuallyHidden>{t("description")}</VisuallyHidden>
      </figcaption>
      <div className="drawing-map" aria-hidden>
        <Phase column="2">{t("phases.first")}</Phase>
        <Phase column="3 / span 2">{t("phases.second")}</Phase>
        <Phase column="5">{t("phases.third")}</Phase>

        <Lane>{t("doing")}</Lane>
        <Card kind="action">{t("cards.grinds")}</Card>
        <Card kind="action">{t("cards.compares")}</Card>
        <Card kind="action">{t("cards.asks")}</Card>
        <Card kind="action">{t("cards.orders")}</Card>

        <Lane>{t("touchpoints")}</Lane>
        <Card kind="touchpoint">{t("cards.blog")}</Card>
        <Card kind="touchpoint">{t("cards.webshop")}</Card>
        <Card kind="touchpoint">{t("cards.advice")}</Card>
        <Card kind="touchpoint" isHeld>
          {t("cards.checkout")}
          <Cursor name="Sanne" color="plum" />
        </Card>

        <Lane>{t("emotion")}</Lane>
        <EmotionCurve />

        <Lane>{t("pains")}</Lane>
        <Card kind="pain" column="3">
          {t("cards.choice")}
        </Card>

        <Lane>{t("opportunities")}</Lane>
        <Card kind="opportunity" column="3 / span 2">
          {t("cards.guide")}
          <Cursor name="Joost" color="teal" />
        </Card>
      </div>
    </figure>
  );
}

function Phase({ column, children }: { readonly column: string; readonly children: string }) {
  return (
    <span className="drawing-phase" style={{ gridColumn: column }}>
      {children}
    </span>
  );
}

function Lane({ children }: { readonly children: string }) {
  return <span className="drawing-lane">{children}</span>;
}

interface CardProps {
  readonly kind: KindLook;
  readonly column?: string;
  /** Somebody is dragging it. */
  readonly isHeld?: boolean;
  readonly children: React.ReactNode;
}

function Card({ kind, column, isHeld = false, children }: CardProps) {
  const Icon = kindIcons[kind];
  const look = {
    gridColumn: column,
    background: `var(--cj-kind-${kind}-fill)`,
    borderColor: `var(--cj-kind-${kind}-edge)`,
    color: `var(--cj-kind-${kind}-ink)`,
  };
  return (
    <span className={isHeld ? "drawing-card drawing-card-held" : "drawing-card"} style={look}>
      <Icon style={{ color: `var(--cj-kind-${kind}-edge)` }} />
      <span className="drawing-card-words">{children}</span>
    </span>
  );
}

function Cursor({ name, color }: { readonly name: string; readonly color: PersonColor }) {
  const [fill, ink] = [`var(--cj-person-${color})`, `var(--cj-person-${color}-ink)`];
  return (
    <span className="drawing-cursor">
      <svg viewBox="0 0 14 16" style={{ fill }}>
        <path d="M1 1l11.500 6.200-5.300 1.300-2.700 5z" />
      </svg>
      <span style={{ background: fill, color: ink }}>{name}</span>
    </span>
  );
}

function EmotionCurve() {
  const points = scores.map((score, i): [number, number] => [i * 25 + 12.5, 50 - score * 21]);
  return (
    <span className="drawing-curve">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className="drawing-curve-middle" d="M0 50H100" />
        <path className="drawing-curve-line" d={smoothPath(points)} />
      </svg>
      {points.map(([x, y]) => (
        <span key={x} className="drawing-curve-point" style={{ left: `${x}%`, top: `${y}%` }} />
      ))}
    </span>
  );
}

/** A curve through the points that never overshoots them: every bend is flat at its point. */
function smoothPath(points: readonly [number, number][]): string {
  return points
    .map(([x, y], i) => {
      const before = points[i - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before[0] + x) / 2;
      return `C${middle} ${before[1]} ${middle} ${y} ${x} ${y}`;
    })
    .join("");
}
