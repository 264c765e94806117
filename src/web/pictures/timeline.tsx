/** A time line as a picture: a year is a bar, a day a dot, an open end an arrow, and what disagrees is marked. */
import { pageOf, withParams } from '../links.ts';
import type { MomentsFragment } from '../operations.ts';
import type { View } from '../page.tsx';
import { Mark, standingClass } from '../parts/standing.tsx';
import { count, STANDINGS } from '../words.ts';
import { wrap } from './draw.tsx';

type Moment = MomentsFragment['nodes'][number];

const WIDTH = 960;
const LEFT = 16;
const RIGHT = 40;
const TOP = 34;
const ROW = 46;
const STEP = 25;
const DAY = 86_400_000;

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

type Scale = { at: (day: number) => number; from: number; to: number; ticks: { x: number; label: string }[] };

/** A scale of whole years around all that is dated; years are left out of the labels where they would touch. */
function scaleOf(moments: readonly Moment[]): Scale {
  const days = moments.flatMap(({ during, disagreements }) =>
    [during, ...disagreements.map((d) => d.during)].flatMap(({ earliest, latest }) =>
      [earliest, latest].flatMap((day) => (day === null ? [] : [dayNumber(day)])),
    ),
  );
  const [first = 0, last = 0] = [Math.min(...days), Math.max(...days)].filter(Number.isFinite);
  const firstYear = new Date(first * DAY).getUTCFullYear();
  const lastYear = new Date(last * DAY).getUTCFullYear() + 1;
  const from = dayNumber(`${String(firstYear).padStart(4, '0')}-01-01`);
  const to = dayNumber(`${String(lastYear).padStart(4, '0')}-01-01`);
  const at = (day: number) =>
    LEFT + ((Math.min(Math.max(day, from), to) - from) / (to - from || 1)) * (WIDTH - LEFT - RIGHT);
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((years) => (lastYear - firstYear) / years <= 14) ?? 1000;
  const ticks = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step)
    ticks.push({
      x: Math.round(at(dayNumber(`${String(year).padStart(4, '0')}-01-01`))),
      label: String(year),
    });
  return { at, from, to, ticks };
}

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

function Row({ moment, y, scale, view }: { moment: Moment; y: number; scale: Scale; view: View }) {
  const { during, claim, form, disagreements } = moment;
  const { x1, x2, openStart, openEnd } = spanOf(during, scale);
  const bar = y + 33;
  const others = disagreements.map((d) => ({ words: d.during.words, ...spanOf(d.during, scale) }));
  const text = `${during.words}: ${claim.sentence}`;
  // labels start at their mark, and end at it where they would leave the picture
  const [line = text] = wrap(text, 120, 1);
  const anchored = x1 > WIDTH * 0.45;
  return (
    <g
      class={`moment ${standingClass(claim.standing)}${form === 'APPROXIMATE' || form === 'ONE_OF' ? ' vague' : ''}`}
    >
      <a href={pageOf(claim.id, view.pin)}>
        <title>{`${text} (${FORMS[form]}; ${STANDINGS[claim.standing].word})`}</title>
        <Mark standing={claim.standing} x={anchored ? WIDTH - RIGHT + 8 : LEFT} y={y + 6} />
        <text
          class="moment-label"
          x={anchored ? WIDTH - RIGHT : LEFT + 22}
          y={y + 19}
          text-anchor={anchored ? 'end' : 'start'}
        >
          {line}
        </text>
      </a>
      {others.map((other) => (
        <g key={`${other.words} ${other.x1}`} class="other">
          <title>{`Others say: ${other.words}`}</title>
          <line x1={other.x1} x2={Math.max(other.x2, other.x1 + 6)} y1={bar} y2={bar} />
          <text x={other.x1 > x1 ? Math.max(other.x2, other.x1 + 6) + 5 : other.x1 - 14} y={bar + 5}>
            ≠
          </text>
        </g>
      ))}
      {x2 - x1 < 3 && !openStart && !openEnd ? (
        <circle class="day" cx={x1} cy={bar} r={5} />
      ) : (
        <rect class="span" x={x1} y={bar - 5} width={Math.max(x2 - x1, 4)} height={10} rx={2} />
      )}
      {openEnd && <path class="open" d={`M${x2} ${bar - 8}l11 8l-11 8z`} />}
      {openStart && <path class="open" d={`M${x1} ${bar - 8}l-11 8l11 8z`} />}
    </g>
  );
}

function spanOf({ earliest, latest }: { earliest: string | null; latest: string | null }, scale: Scale) {
  const start = earliest === null ? scale.from : dayNumber(earliest);
  // a day ends where the next begins
  const end = latest === null ? scale.to : dayNumber(latest) + (latest === earliest ? 0 : 1);
  const round = (n: number) => Math.round(n * 10) / 10;
  return {
    x1: round(scale.at(start)),
    x2: round(scale.at(end)),
    openStart: earliest === null,
    openEnd: latest === null,
  };
}
