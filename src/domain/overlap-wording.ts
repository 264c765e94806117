/** The answer of overlap as a sentence. */
import type { Interval } from './edtf.ts';
import type { Span, Verdict } from './overlap.ts';
import type { Standing } from './standing.ts';
import { daysInWords, timeInWords } from './wording.ts';

type Side = { sentence: string; time: Interval | null; standing: Standing };
type Found = { verdict: Verdict | 'UNKNOWN'; certain: Span | null; possible: Span | null };

const CAUTION: Partial<Record<Standing, string>> = {
  DENIED: 'is only denied',
  DISPUTED: 'is disputed',
  UNSUPPORTED: 'is asserted by nobody',
};

/** `others` of the `pairs` of times have another answer. */
export function overlapInWords(
  found: Found,
  a: Side,
  b: Side,
  count: { pairs: number; others: number },
): string {
  const quoted = ({ sentence, time }: Side) =>
    `“${sentence}” (${time ? timeInWords(time) : 'no time is given'})`;
  const both = `${quoted(a)} and ${quoted(b)}`;
  const parts = [`${opening(found)}: ${both}.`];
  if (found.certain) parts.push(`In any case both held ${days(found.certain)}.`);
  else if (found.verdict === 'CERTAIN') parts.push('On which day is not certain.');
  if (found.possible && found.verdict !== 'EXCLUDED' && !same(found.certain, found.possible))
    parts.push(`They may have both held ${days(found.possible)}.`);
  if (count.others > 0)
    parts.push(`By ${count.others} of the ${count.pairs} pairs of times on file the answer is another one.`);
  for (const { sentence, standing } of [a, b]) {
    const caution = CAUTION[standing];
    if (caution) parts.push(`That “${sentence}” ${caution}.`);
  }
  return parts.join(' ');
}

function opening({ verdict }: Found): string {
  switch (verdict) {
    case 'CERTAIN':
      return 'These held at the same time, if their times are right';
    case 'POSSIBLE':
      return 'These may have held at the same time; their times leave it open';
    case 'EXCLUDED':
      return 'These cannot have held at the same time, if their times are right';
    case 'UNKNOWN':
      return 'Nobody on file says when, so that it is not known whether these held at the same time';
  }
}

const days = ({ from, to }: Span) => daysInWords(from, to);
const same = (a: Span | null, b: Span) => a !== null && a.from === b.from && a.to === b.to;
