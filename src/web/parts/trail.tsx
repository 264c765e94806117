/** The trail of a claim, step by step, from each assertion down to whose word it is in the end. */
import { pageOf } from '../links.ts';
import type { ReceiptFragment, WordsFragment } from '../operations.ts';
import { count, dayOf, MODALITIES, STANCES } from '../words.ts';
import { DocumentLine, type Place, Receipt } from './words.tsx';

type Line = ReceiptFragment['trail']['lines'][number];
type Step = Line['steps'][number];

/** What is said at a step, with the document that it is said in; null where only the document is on file. */
export const saidAt = ({ assertion, source }: Step): WordsFragment | null =>
  assertion && { ...assertion, source };

/** The assertion that a line starts from: its first step. */
export function startOf(line: Line): WordsFragment | null {
  const [first] = line.steps;
  return first ? saidAt(first) : null;
}

/** Every line of the trail. What was shown in full before on the page is named again, and not shown again. */
export function Trail({
  trail,
  place,
  level,
}: {
  trail: ReceiptFragment['trail'];
  place: Place;
  level: 3 | 4;
}) {
  const shown = new Set<string>();
  const Heading = `h${level}` as const;
  return (
    <div class="trail">
      {trail.lines.map((line, index) => {
        const start = startOf(line);
        return (
          start && (
            <section key={line.assertion.id} class={`line stance-${start.stance.toLowerCase()}`}>
              <Heading class="line-title">
                <span class="line-number">
                  {index + 1} <span class="of">of {trail.lines.length}</span>
                </span>{' '}
                <span dir="auto">{start.by.name}</span> {STANCES[start.stance]}
                <span class="manner">
                  {' '}
                  ({MODALITIES[start.modality]};{' '}
                  {line.depth === 0 ? 'first hand' : `${count(line.depth, 'step')} from its root`})
                </span>
              </Heading>
              <ol class="steps">
                {line.steps.map((step) => (
                  <StepItem key={step.number} step={step} place={place} shown={shown} />
                ))}
              </ol>
              <p class="meta ending">
                Ends at {line.roots.map(({ label }) => label).join(' or ')}. Brought by{' '}
                <a href={pageOf(line.assertion.filing.id, place.view.pin)} dir="auto">
                  {line.assertion.filing.title}
                </a>
                ; on file since revision {line.assertion.since.number} ({dayOf(line.assertion.since.at)}).
              </p>
            </section>
          )
        );
      })}
      {trail.omitted > 0 && (
        <p class="note">
          {count(trail.omitted, 'more assertion is', 'more assertions are')} on file, and not shown here.
        </p>
      )}
    </div>
  );
}

function StepItem({ step, place, shown }: { step: Step; place: Place; shown: Set<string> }) {
  const assertion = saidAt(step);
  const anchor = assertion && `said-${place.within ?? ''}-${assertion.id.split('/')[1]}`;
  const again = assertion !== null && shown.has(assertion.id);
  if (assertion) shown.add(assertion.id);
  return (
    <li class="step" id={again ? undefined : (anchor ?? undefined)}>
      <p class="step-sentence" dir="auto">
        {step.sentence}
      </p>
      {assertion && !again && <Receipt said={assertion} place={place} />}
      {again && (
        <p class="meta">
          <a href={`#${anchor}`}>Shown in full above</a>
        </p>
      )}
      {!assertion && (
        <p class="attribution">
          <DocumentLine source={step.source} place={place} />.{' '}
          <span class="meta">Its own words are not on file.</span>
        </p>
      )}
    </li>
  );
}
