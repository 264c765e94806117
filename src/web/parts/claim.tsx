/** A claim with its receipts: how it stands, since when, by whom, in which words; who denies it, beside it. */
import { pageOf } from '../links.ts';
import type { HeadlineFragment, ReceiptFragment, WordsFragment } from '../operations.ts';
import { count, precisionOf, STANCES } from '../words.ts';
import { Reviews } from './reviews.tsx';
import { Badge, StandingLine } from './standing.tsx';
import { startOf, Trail } from './trail.tsx';
import { type Place, Receipt } from './words.tsx';

/** The assertion that a reader should see first: verbatim before paraphrase, verified before not, near before far. */
export function bestOf(claim: ReceiptFragment): WordsFragment | null {
  const rank = (said: WordsFragment) =>
    said.passage === null
      ? 3
      : said.passage.verification === 'UNVERIFIED'
        ? 2
        : said.passage.link === null
          ? 1
          : 0;
  const said = claim.trail.lines
    .flatMap((line) => {
      const assertion = startOf(line);
      return assertion?.stance === 'ASSERTS' ? [{ assertion, depth: line.depth }] : [];
    })
    .sort((a, b) => rank(a.assertion) - rank(b.assertion) || a.depth - b.depth);
  return said[0]?.assertion ?? null;
}

/** The body of an answer or a claim's page; its heading stands before it. `open`: the trail is unfolded. */
export function ClaimBody({
  claim,
  place,
  level,
  open,
}: {
  claim: ReceiptFragment;
  place: Place;
  level: 2 | 3;
  open: boolean;
}) {
  const best = bestOf(claim);
  const against = claim.denials.totalCount + claim.qualifications.totalCount;
  const Heading = `h${level}` as const;
  return (
    <>
      <StandingLine standing={claim.standing} words={claim.standingInWords} />
      <Facts claim={claim} place={place} />
      <div class={best && against > 0 ? 'columns' : 'columns alone'}>
        {best && (
          <section class="for">
            <Heading class="column-title">The words</Heading>
            <Receipt said={best} place={place} large />
          </section>
        )}
        {against > 0 && <Against claim={claim} place={place} level={level} />}
      </div>
      {claim.warnings.length > 0 && (
        <ul class="warnings" aria-label="Cautions">
          {claim.warnings.map(({ kind, sentence }) => (
            <li key={`${kind} ${sentence}`} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <Reviews reviews={claim.reviews} level={level} />
      <details class="trail-box" open={open}>
        <summary>
          The trail, step by step: {count(claim.trail.lines.length + claim.trail.omitted, 'assertion')}
        </summary>
        <Trail trail={claim.trail} place={place} level={level === 2 ? 3 : 4} />
      </details>
    </>
  );
}

function Facts({ claim, place }: { claim: ReceiptFragment; place: Place }) {
  const { during, roots, hearsayDepth } = claim;
  return (
    <dl class="facts">
      <div>
        <dt>When</dt>
        <dd>
          {during ? (
            <>
              <span dir="auto">{during.words}</span> <span class="aside">({precisionOf(during)})</span>
            </>
          ) : (
            'nobody on file says'
          )}
        </dd>
      </div>
      {roots.length > 0 && (
        <div>
          <dt>{count(roots.length, 'independent root')}</dt>
          <dd>
            {roots.map(({ label, speaker, source, assertions }, i) => {
              const id = speaker?.id ?? source?.id;
              return (
                <span key={label} class="root">
                  {i > 0 && '; '}
                  {id ? (
                    <a href={pageOf(id, place.view.pin)} dir="auto">
                      {label}
                    </a>
                  ) : (
                    label
                  )}{' '}
                  <span class="aside">({count(assertions.length, 'assertion')})</span>
                </span>
              );
            })}
            {hearsayDepth !== null && hearsayDepth > 0 && (
              <span class="aside">; nobody on file says it first hand</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Denials shown whole; what repeats them, or is beyond these, is folded beneath. */
const WHOLE = 3;

function Against({ claim, place, level }: { claim: ReceiptFragment; place: Place; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const { denials, qualifications } = claim;
  const title =
    denials.totalCount === 0
      ? 'Not denied, but put in another light'
      : qualifications.totalCount === 0
        ? 'Denied'
        : 'Denied, and put in another light';
  const depths = new Map(claim.trail.lines.map(({ assertion, depth }) => [assertion.id, depth]));
  const all = [...denials.nodes, ...qualifications.nodes];
  const own = all.filter(({ id }) => depths.get(id) === 0);
  const first = (own.length > 0 ? own : all).slice(0, WHOLE);
  const rest = all.filter((said) => !first.includes(said));
  const more = denials.totalCount + qualifications.totalCount - all.length;
  return (
    <aside
      class={denials.totalCount > 0 ? 'against denied' : 'against'}
      aria-label={`Beside it: ${title.toLowerCase()}: ${claim.sentence}`}
    >
      <Heading class="column-title">{title}</Heading>
      {first.map((said) => (
        <AgainstOne key={said.id} said={said} place={place} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more, copies of these among them</summary>
          {rest.map((said) => (
            <AgainstOne key={said.id} said={said} place={place} />
          ))}
        </details>
      )}
      {more > 0 && <p class="note">{more} more are in the trail.</p>}
    </aside>
  );
}

function AgainstOne({ said, place }: { said: WordsFragment; place: Place }) {
  return (
    <div class="against-one">
      <p class="stance">
        <span dir="auto">{said.by.name}</span> {STANCES[said.stance]}
      </p>
      <Receipt said={said} place={place} />
    </div>
  );
}

/** A claim in a list: one line with its standing, leading to its page. */
export function ClaimLine({
  claim,
  place,
  denials,
}: {
  claim: HeadlineFragment;
  place: Pick<Place, 'view'>;
  denials?: number;
}) {
  return (
    <li class="claim-line">
      <a href={pageOf(claim.id, place.view.pin)} dir="auto">
        {claim.sentence}
      </a>
      <span class="claim-line-meta">
        <Badge standing={claim.standing} /> {claim.during && <span class="when">{claim.during.words}</span>}
        <span class="aside">{count(claim.independentRoots, 'root')}</span>
        {denials ? <span class="aside denied-by">{count(denials, 'denial')}</span> : null}
      </span>
    </li>
  );
}
