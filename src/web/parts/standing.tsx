/** A standing is shown thrice over: by a symbol, a word and a colour, so that it can do without any one of them. */
import type { Standing } from '../operations.ts';
import { STANDINGS } from '../words.ts';

/** Shapes on a field of 16 by 16: the fuller, the firmer. */
const SHAPES: Record<Standing, preact.JSX.Element> = {
  ESTABLISHED: <path class="fill" d="M1 1h14v14H1z" />,
  CORROBORATED: (
    <>
      <circle class="fill" cx="5.5" cy="8" r="4.5" />
      <circle class="line" cx="10.5" cy="8" r="4.5" />
    </>
  ),
  SINGLE_SOURCE: <circle class="line" cx="8" cy="8" r="6" />,
  DISPUTED: (
    <>
      <path class="line" d="M8 1l7 7-7 7-7-7z" />
      <path class="fill" d="M8 1v14L1 8z" />
    </>
  ),
  DENIED: <path class="line thick" d="M2 2l12 12M14 2L2 14" />,
  UNSUPPORTED: <path class="line dashed" d="M8 2a6 6 0 1 1-.01 0z" />,
};

export const standingClass = (standing: Standing) => `is-${standing.toLowerCase().replace('_', '-')}`;

/** The symbol alone, for beside the word; `x` and `y` place it in a picture. */
export function Mark({ standing, x, y }: { standing: Standing; x?: number; y?: number }) {
  const place = x === undefined ? {} : { x, y };
  return (
    <svg
      class={`mark ${standingClass(standing)}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      {...place}
    >
      {SHAPES[standing]}
    </svg>
  );
}

/** Symbol and word. */
export function Badge({ standing }: { standing: Standing }) {
  return (
    <span class={`badge ${standingClass(standing)}`}>
      <Mark standing={standing} />
      <span>{STANDINGS[standing].word}</span>
    </span>
  );
}

/** The standing with the numbers that it rests on, as GraphQL words them. */
export function StandingLine({ standing, words }: { standing: Standing; words: string }) {
  const word = STANDINGS[standing].word;
  const rest = words.toLowerCase().startsWith(word.toLowerCase())
    ? words.slice(word.length).replace(/^[:,.]?\s*/, '')
    : words;
  return (
    <p class="standing">
      <Badge standing={standing} /> {rest && <span class="numbers">{rest}</span>}
    </p>
  );
}

/** What the symbols mean: each kind once, for the foot of a page that uses them. */
export function Legend({ used }: { used: readonly Standing[] }) {
  const shown = (Object.keys(STANDINGS) as Standing[]).filter((standing) => used.includes(standing));
  if (shown.length === 0) return null;
  return (
    <dl class="legend">
      {shown.map((standing) => (
        <div key={standing}>
          <dt>
            <Badge standing={standing} />
          </dt>
          <dd>{STANDINGS[standing].means}</dd>
        </div>
      ))}
    </dl>
  );
}
