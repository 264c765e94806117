/** Something said: the words, verbatim or paraphrased, never to be taken for one another; and where they stand. */
import { citationOf, placeOf } from '../citation.ts';
import { outside, pageOf } from '../links.ts';
import type { DocumentFragment, Verification, WordsFragment } from '../operations.ts';
import { type Clock, shownRevision, type View } from '../page.tsx';
import { KINDS, precisionOf, VERIFICATIONS } from '../words.ts';

/** Where something is shown: links of a pinned page stay in its state. */
export type Place = {
  view: View;
  clock: Clock;
  /** The claim whose page shows it. */
  claim: string;
  /** What tells this place's anchors from others of the page; the page has one place unless given. */
  within?: string;
};

/** The words alone. A quotation has its marks and its rule; a paraphrase has a label and neither. */
export function Said({ said, large = false }: { said: WordsFragment; large?: boolean }) {
  const { passage, paraphrase } = said;
  if (passage)
    return (
      <blockquote class={large ? 'verbatim large' : 'verbatim'} cite={outside(passage.link) ?? undefined}>
        <p dir="auto">“{passage.exact}”</p>
      </blockquote>
    );
  return (
    <p class="paraphrase">
      <span class="label">Paraphrase, not a quotation</span> <span dir="auto">{paraphrase}</span>
    </p>
  );
}

/** The words with all that is to be known of them. */
export function Receipt({
  said,
  place,
  large = false,
}: {
  said: WordsFragment;
  place: Place;
  large?: boolean;
}) {
  const { passage, source, by, note, during } = said;
  const at = placeOf(said);
  const link = outside(passage?.link) ?? outside(source.url);
  const revision = shownRevision(place.view, place.clock);
  return (
    <div class="receipt">
      <Said said={said} large={large} />
      <p class="attribution">
        <a class="speaker" href={pageOf(by.id, place.view.pin)} dir="auto">
          {by.name}
        </a>
        <span class="unseen">, </span>
        <DocumentLine source={source} place={place} />
        {at && <span class="at">, {at}</span>}
      </p>
      {during && (
        <p class="meta">
          Says it of: <span dir="auto">{during.text ?? during.words}</span> ({precisionOf(during)})
        </p>
      )}
      {passage && <Verified verification={passage.verification} />}
      <Hashes source={source} />
      {note && (
        <p class="meta">
          Note of the newsroom: <span dir="auto">{note}</span>
        </p>
      )}
      <div class="actions">
        {link ? (
          <a class="to-source" href={link} rel="noopener noreferrer">
            {passage && link !== source.url ? 'Read these words in the source' : 'Open the source'}
          </a>
        ) : (
          <a class="to-source" href={pageOf(source.id, place.view.pin)}>
            About the source (no address on file)
          </a>
        )}
        <details class="cite">
          <summary>Cite</summary>
          <p class="citation" data-copy="citation" dir="auto">
            {citationOf(said, revision, `${place.view.origin}${pageOf(place.claim, revision)}`)}
          </p>
        </details>
      </div>
    </div>
  );
}

export function DocumentLine({ source, place }: { source: DocumentFragment; place: Pick<Place, 'view'> }) {
  const { id, title, kind, publisher, published } = source;
  return (
    <>
      <span class="kind">{KINDS[kind]}</span>{' '}
      <a class="title" href={pageOf(id, place.view.pin)}>
        <cite dir="auto">{title}</cite>
      </a>
      {publisher && (
        <>
          ,{' '}
          <a href={pageOf(publisher.id, place.view.pin)} dir="auto">
            {publisher.name}
          </a>
        </>
      )}
      {published && <>, {published.words}</>}
    </>
  );
}

export function Verified({ verification }: { verification: Verification }) {
  const { word, means, sign } = VERIFICATIONS[verification];
  return (
    <p class={`verification ${verification.toLowerCase()}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>{' '}
      <strong>{word}</strong>: {means}
    </p>
  );
}

function Hashes({ source }: { source: DocumentFragment }) {
  const [capture] = source.captures;
  if (!capture) return <p class="meta">No archived copy is on file.</p>;
  return (
    <p class="meta">
      Archived copy, SHA-256 <code class="hash">{capture.sha256}</code>
    </p>
  );
}
