/** A time line as a picture: a year is a bar, a day a dot, an open end an arrow, and what disagrees is marked. */
import { pageOf, withParams } from '../links.ts';
import type { MomentsFragment } from '../operations.ts';
import type { View } from '../page.tsx';
import { Mark, standingClass } from '../parts/standing.tsx';
import { count, STANDINGS } from '../words.ts';
import { wrap } from './draw.tsx';
import { dayNumber, LEFT, type Scale, scaleOf, spanOf, WIDTH } from './time-scale.ts';

type Moment = MomentsFragment['nodes'][number];

const TOP = 34;
const ROW = 48;
/** Days that a start is known to, where no end is given. */
const KNOWN: Partial<Record<Moment['during']['precision'], number>> = {
  MONTH: 30,
  YEAR: 365,
  DECADE: 3652,
  CENTURY: 36525,
};
const STEP = 25;

const FORMS: Record<Moment['form'], string> = {
  APPROXIMATE: 'about then',
  ONE_OF: 'one of several dates',
  FROM: 'from then on, no end given',
  UNTIL: 'until then, no start given',
  INTERVAL: 'from a start to an end',
  DAY: 'known to the day',
  MONTH: 'known to the month',
  YEAR: 'known to the year',
  DECADE: 'known to ten years',
  CENTURY: 'known to a hundred years',
};

export function Timeline({ timeline, view }: { timeline: MomentsFragment; view: View }) {
  const { nodes, totalCount } = timeline;
  if (nodes.length === 0) return null;
  const scale = scaleOf(nodes);
  const height = TOP + nodes.length * ROW + 8;
  return (
    <section class="picture-section">
      <h2>Time line</h2>
      <figure class="picture timeline" id="timeline">
        <div
          class="scroller"
          role="group"
          tabIndex={0}
          aria-label="Time line: a picture that can be scrolled"
        >
          <svg
            class="wide"
            viewBox={`0 0 ${WIDTH} ${height}`}
            width={WIDTH}
            height={height}
            role="group"
            aria-labelledby="timeline-title timeline-desc"
          >
            <title id="timeline-title">Time line</title>
            <desc id="timeline-desc">
              {count(nodes.length, 'dated claim')} in order, each as exact as it is known. The same is told in
              words beneath.
            </desc>
            {scale.ticks.map(({ x, label }) => (
              <g key={label} class="tick">
                <line x1={x} x2={x} y1={TOP - 8} y2={height} />
                <text x={x} y={TOP - 14} text-anchor="middle">
                  {label}
                </text>
              </g>
            ))}
            {nodes.map((moment, i) => (
              <Row
                key={`${moment.claim.id} ${moment.during.edtf}`}
                moment={moment}
                y={TOP + i * ROW}
                scale={scale}
                view={view}
              />
            ))}
          </svg>
        </div>
        <figcaption>
          A dot is a day; a bar is a time known only to a month, a year or longer, or one that lasted; an
          arrow has no end on file; ≠ marks a time that others give otherwise.{' '}
          {totalCount > nodes.length && (
            <>
              {totalCount - nodes.length} more.{' '}
              <a
                href={`${withParams(view.address, { asOf: view.pin, moments: nodes.length + STEP })}#timeline`}
              >
                Show more
              </a>
            </>
          )}
        </figcaption>
        <details class="in-words">
          <summary>The time line in words</summary>
          <ol>
            {nodes.map(({ during, claim, form, independentRoots, disagreements }) => (
              <li key={`${claim.id} ${during.edtf}`}>
                <strong>{during.words}</strong> ({FORMS[form]}):{' '}
                <a href={pageOf(claim.id, view.pin)} dir="auto">
                  {claim.sentence}
                </a>
                , {STANDINGS[claim.standing].word.toLowerCase()}, {count(independentRoots, 'root')} for this
                time
                {disagreements.length > 0 &&
                  `. Others say: ${[...new Set(disagreements.map((d) => d.during.words))].join('; ')}`}
                .
              </li>
            ))}
          </ol>
        </details>
      </figure>
    </section>
  );
}

function Row({ moment, y, scale, view }: { moment: Moment; y: number; scale: Scale; view: View }) {
  const { during, claim, form, disagreements } = moment;
  const { x1, x2, openStart, openEnd } = spanOf(during, scale);
  const bar = y + 20;
  const outside = during.latest !== null && dayNumber(during.latest) < scale.from;
  const others = disagreements.map((d) => ({ words: d.during.words, ...spanOf(d.during, scale) }));
  const [date = ''] = wrap(during.words, 52, 1);
  const [sentence = ''] = wrap(claim.sentence, 56, 1);
  return (
    <g
      class={`moment ${standingClass(claim.standing)}${form === 'APPROXIMATE' || form === 'ONE_OF' ? ' vague' : ''}`}
    >
      <line class="row" x1={0} x2={WIDTH} y1={y - 2} y2={y - 2} />
      <a href={pageOf(claim.id, view.pin)}>
        <title>{`${during.words}: ${claim.sentence} (${FORMS[form]}; ${STANDINGS[claim.standing].word})`}</title>
        <Mark standing={claim.standing} x={0} y={y + 5} />
        <text class="date" x={24} y={y + 17}>
          {date}
        </text>
        <text class="moment-label" x={24} y={y + 35}>
          {sentence}
        </text>
      </a>
      {others.map((other) => (
        <g key={`${other.words} ${other.x1}`} class="other">
          <title>{`Others say: ${other.words}`}</title>
          <line x1={other.x1} x2={Math.max(other.x2, other.x1 + 6)} y1={bar + 14} y2={bar + 14} />
          <text x={other.x1 - 14} y={bar + 19}>
            ≠
          </text>
        </g>
      ))}
      {outside ? (
        <>
          <path class="open" d={`M${LEFT + 8} ${bar - 6}l-10 6l10 6z`} />
          <text class="earlier" x={LEFT + 14} y={bar + 4}>
            earlier
          </text>
        </>
      ) : (
        <Span
          x1={x1}
          x2={x2}
          y={bar}
          exact={during.precision === 'DAY'}
          open={openEnd ? 'end' : openStart ? 'start' : null}
          known={knownWidth(during, scale)}
        />
      )}
    </g>
  );
}

/** A dot or a bar; where an end is open, what is known of the other, and a thin line with an arrow into the open. */
function Span({
  x1,
  x2,
  y,
  exact,
  open,
  known,
}: {
  x1: number;
  x2: number;
  y: number;
  exact: boolean;
  open: 'start' | 'end' | null;
  known: number;
}) {
  if (open === null)
    return exact && x2 - x1 < 3 ? (
      <circle class="day" cx={x1} cy={y} r={5} />
    ) : (
      <rect class="span" x={x1} y={y - 5} width={Math.max(x2 - x1, 4)} height={10} rx={2} />
    );
  const [at, far] = open === 'end' ? [x1, x2] : [x2, x1];
  const size = Math.max(Math.min(known, x2 - x1), 4);
  return (
    <>
      <line class="thin" x1={at} x2={far} y1={y} y2={y} />
      <path
        class="open"
        d={open === 'end' ? `M${far} ${y - 6}l10 6l-10 6z` : `M${far} ${y - 6}l-10 6l10 6z`}
      />
      {exact ? (
        <circle class="day" cx={at} cy={y} r={5} />
      ) : (
        <rect class="span" x={open === 'end' ? at : at - size} y={y - 5} width={size} height={10} rx={2} />
      )}
    </>
  );
}

const knownWidth = ({ precision }: Moment['during'], scale: Scale) =>
  Math.round(scale.at(scale.from + (KNOWN[precision] ?? 0)) - scale.at(scale.from));
