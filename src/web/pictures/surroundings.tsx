/** What an entity has to do with, as a picture: it in the middle, what relates to it around it. */
import { pageOf, withParams } from '../links.ts';
import type { EntityPageQuery } from '../operations.ts';
import type { View } from '../page.tsx';
import { standingClass } from '../parts/standing.tsx';
import { predicateWords, STANDINGS } from '../words.ts';
import { draw, type Edge, type Node } from './draw.tsx';

type Entity = EntityPageQuery['entity'];

const STEP = 12;

/** At most `most` neighbours, by the claims that the page lists. Null where no claim relates it to another entity. */
export async function surroundingsPicture(entity: Entity, view: View, most: number) {
  const related = entity.claims.nodes.flatMap((claim) =>
    claim.object ? [{ ...claim, object: claim.object }] : [],
  );
  const others = [
    ...new Map(
      related.flatMap(({ subject, object }) => [subject, object].map((party) => [party.id, party] as const)),
    ).values(),
  ].filter(({ id }) => id !== entity.id);
  if (others.length === 0) return null;
  const total = entity.claims.totalCount;
  const kept = new Set(others.slice(0, most).map(({ id }) => id));
  const shown = related.filter(({ subject, object }) =>
    [subject.id, object.id].every((id) => id === entity.id || kept.has(id)),
  );
  // two claims of one predicate between the same two are one line, by the firmer
  const lines = [
    ...new Map(
      shown.map((claim) => [`${claim.subject.id} ${claim.predicate} ${claim.object.id}`, claim]),
    ).values(),
  ];
  return draw({
    id: 'surroundings',
    title: 'Its surroundings',
    description:
      'Each line is a claim, from its subject to its object. How it stands: see the sign and the word beside each in the list.',
    across: true,
    nodes: [
      { id: entity.id, label: entity.name, kind: entity.type, look: 'centre', href: null },
      ...others.slice(0, most).map(
        ({ id, name }): Node => ({
          id,
          label: name,
          kind: id.split('/')[0]?.replace('-', ' ') ?? '',
          look: 'entity',
          href: pageOf(id, view.pin),
        }),
      ),
    ],
    edges: lines.map(
      ({ subject, object, predicate, standing }): Edge => ({
        from: subject.id,
        to: object.id,
        label: `${SIGNS[standing]} ${predicateWords(predicate)}`,
        look: standingClass(standing),
      }),
    ),
    words: shown.map(({ id, sentence, standing }) => (
      <>
        <a href={pageOf(id, view.pin)} dir="auto">
          {sentence}
        </a>
        : {STANDINGS[standing].word.toLowerCase()}
      </>
    )),
    more:
      others.length > most || entity.claims.pageInfo.hasNextPage
        ? {
            left:
              total === undefined ? null : Math.max(others.length - most, total - entity.claims.nodes.length),
            href: `${withParams(view.address, { asOf: view.pin, nodes: most + STEP })}#surroundings`,
          }
        : null,
  });
}

/** Standing in a line's label, where there is no room for its word. */
const SIGNS = {
  ESTABLISHED: '■',
  CORROBORATED: '●',
  SINGLE_SOURCE: '○',
  DISPUTED: '◆',
  DENIED: '✕',
  UNSUPPORTED: '·',
} as const;
