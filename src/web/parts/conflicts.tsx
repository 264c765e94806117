/** What cannot both be right, side by side, with how many independent roots each side has. */
import { pageOf } from '../links.ts';
import type { DisagreementFragment } from '../operations.ts';
import type { View } from '../page.tsx';
import { count } from '../words.ts';
import { Mark } from './standing.tsx';

const KINDS: Record<DisagreementFragment['kind'], string> = {
  DENIAL: 'Asserted and denied',
  VALUE: 'Differing values',
  TIME: 'Differing times',
  WORDING: 'One utterance in differing words',
};

/** The sides that are shown; a conflict of more names how many there are. */
const MOST_SIDES = 6;

/** Where too much would have to be compared. */
export const NOT_COMPARED = 'What cannot both be right is not told here';

export function Disagreements({
  conflicts,
  view,
  level,
}: {
  conflicts: readonly DisagreementFragment[];
  view: View;
  level: 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <ol class="conflicts">
      {conflicts.map((conflict) => (
        <li
          key={`${conflict.kind} ${conflict.sentence} ${conflict.sides.map(({ label }) => label).join()}`}
          class="conflict"
        >
          <Heading class="conflict-title">
            <span class="label">{KINDS[conflict.kind]}</span>{' '}
            {shared(conflict) ? (
              <a href={pageOf(shared(conflict)?.id ?? '', view.pin)} dir="auto">
                {shared(conflict)?.sentence}
              </a>
            ) : (
              <span dir="auto">{conflict.sentence}</span>
            )}
          </Heading>
          {shared(conflict) && (
            <p class="side-meta" dir="auto">
              {conflict.sentence}
            </p>
          )}
          <ul class="sides">
            {conflict.sides.slice(0, MOST_SIDES).map((side) => (
              <li key={`${side.claim.id} ${side.label}`} class="side">
                <p class="side-label" dir="auto">
                  {side.difference ? (
                    <Difference parts={side.difference} />
                  ) : conflict.kind === 'WORDING' ? (
                    <q>{side.label}</q>
                  ) : (
                    <strong>{capitalised(side.label)}</strong>
                  )}
                </p>
                <p class="side-meta">
                  {count(side.independentRoots, 'independent root')}: <span dir="auto">{rootsOf(side)}</span>
                </p>
                {!shared(conflict) && (
                  <p class="side-meta">
                    <Mark standing={side.claim.standing} />{' '}
                    <a href={pageOf(side.claim.id, view.pin)} dir="auto">
                      {side.claim.sentence}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
          {conflict.sides.length > MOST_SIDES && (
            <p class="note">{conflict.sides.length - MOST_SIDES} more sides.</p>
          )}
        </li>
      ))}
    </ol>
  );
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The claim that all sides are about; null where they support different ones. */
function shared({
  kind,
  sides,
}: DisagreementFragment): DisagreementFragment['sides'][number]['claim'] | null {
  const [first] = sides;
  if (kind === 'WORDING' || !first) return null;
  return sides.every(({ claim }) => claim.id === first.claim.id) ? first.claim : null;
}

/** Whose word a side is in the end: as many as are counted beside it. */
function rootsOf({ roots }: DisagreementFragment['sides'][number]): string {
  const names = roots.map(({ label }) => label);
  return names.length > 3
    ? `${names.slice(0, 3).join('; ')}; and ${names.length - 3} more`
    : names.join('; ');
}

/** Marked by signs as well as by colour and line: [+added] and [−left out]. */
function Difference({ parts }: { parts: NonNullable<DisagreementFragment['sides'][number]['difference']> }) {
  return (
    <q>
      {parts.map(({ kind, text }, i) => {
        const key = `${i} ${text}`;
        if (kind === 'ADDED')
          return (
            <ins key={key}>
              <span class="unseen">[only here:</span>
              {text}
              <span class="unseen">]</span>
            </ins>
          );
        if (kind === 'REMOVED')
          return (
            <del key={key}>
              <span class="unseen">[left out:</span>
              {text}
              <span class="unseen">]</span>
            </del>
          );
        return <span key={key}>{text}</span>;
      })}
    </q>
  );
}
