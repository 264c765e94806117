import { z } from 'zod';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const text = z.string();
const list = defineQuestion(
  new URL('./access-granted-by.cypher', import.meta.url),
  z.object({ claim: text, start: text, chains: z.array(z.array(text)), total: z.number() }),
);
const agreements = defineQuestion(
  new URL('./agreements.cypher', import.meta.url),
  z.object({ partner: text, agreement: text, claims: z.array(text) }),
);
const terms = defineQuestion(
  new URL('./terms.cypher', import.meta.url),
  z.object({ subject: text, claim: text }),
);

/**
 * `from` and `to` are days: only claims whose bounds reach into them. `standing` is that of the answers, and
 * `linkStanding` that of the claims by which the company comes in, both as of the asked revision.
 */
export type AccessGrantedByArgs = {
  company: string;
  revision: number;
  from: string | null;
  to: string | null;
  standing: readonly string[] | null;
  linkStanding: readonly string[] | null;
};

/** An answer's claim and, 20 at most, the chains of claims by which the company comes in; an empty chain is none needed. */
export type GrantKey = { claim: string; start: string; chains: string[][] };

/** Up to `limit` answers after a start and a claim; the first page starts after two empty strings. */
export async function askAccessGrantedBy(
  reader: Reader,
  vocabulary: Vocabulary,
  args: AccessGrantedByArgs,
  after: { start: string; claim: string },
  limit: number,
): Promise<GrantKey[]> {
  const rows = await reader.read(list, {
    ...args,
    ...roles(vocabulary),
    afterStart: after.start,
    afterClaim: after.claim,
    limit,
    counting: false,
  });
  return rows.map(({ claim, start, chains }) => ({ claim, start, chains }));
}

/** How many answers there are in all. */
export async function countAccessGrantedBy(
  reader: Reader,
  vocabulary: Vocabulary,
  args: AccessGrantedByArgs,
): Promise<number> {
  const rest = { ...roles(vocabulary), afterStart: '', afterClaim: '', limit: 1, counting: true };
  return (await reader.read(list, { ...args, ...rest }))[0]?.total ?? 0;
}

function roles(vocabulary: Vocabulary) {
  const of = vocabulary.inAccessRole;
  return {
    granted: of('GRANTED'),
    offered: of('OFFERED'),
    held: of('HELD'),
    party: of('PARTY'),
    part: of('PART'),
    return: of('RETURN'),
  };
}

/**
 * The agreements that the company shares with each partner, 20 at most, and up to 20 that are part of each: with the
 * claims that say so, live or not.
 */
export function askSharedAgreements(
  reader: Reader,
  vocabulary: Vocabulary,
  args: { company: string; partners: readonly string[] },
): Promise<{ partner: string; agreement: string; claims: string[] }[]> {
  const prefix = `${vocabulary.entityTypes.get('Agreement')?.prefix}/`;
  const { party, part } = roles(vocabulary);
  return reader.read(agreements, { ...args, party, part, prefix });
}

/** Live claims of some subjects and predicates, 50 at most of each; those with an object only where it is named. */
export function askTerms(
  reader: Reader,
  args: {
    subjects: readonly string[];
    predicates: readonly string[];
    objects: readonly string[];
    revision: number;
  },
): Promise<{ subject: string; claim: string }[]> {
  return reader.read(terms, args);
}
