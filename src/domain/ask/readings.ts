/** Readings: a question of the schema with its variables, and how it is put in words. */
import { canonicalJson } from '../ids.ts';
import { ASSERTED } from '../standing.ts';
import type { Predicate } from '../vocabulary.ts';
import { isParty, plural } from './nouns.ts';
import type { Bindings } from './patterns.ts';
import type { Asked } from './statements.ts';

/** A question of the schema with its variables, and the same in plain English. */
export type Reading = { question: string; variables: Record<string, unknown>; sentence: string };

/** The reading of a claim pattern; null where the noun is of a type that cannot be the answer. */
export function claimReading(predicate: Predicate, asked: Asked, bindings: Bindings): Reading | null {
  const [s, o, noun] = [bindings.get('s'), bindings.get('o'), bindings.get('noun')];
  const told = (subject: string, target: string) => `${subject} ${predicate.label} ${target}`;
  if (asked === 'CLAIM' && s && o) {
    const [subject, object] = predicate.symmetric && o.id < s.id ? [o, s] : [s, o];
    return {
      question: 'claims',
      variables: { subject: subject.id, predicate: predicate.name, object: object.id },
      sentence: `Claims that ${told(s.name, o.name)}`,
    };
  }
  const known = asked === 'SUBJECT' ? o : s;
  if (!known) return null;
  const types = asked === 'SUBJECT' ? predicate.subject : (predicate.object ?? []);
  // a party is none of the things that one has access to
  if (noun && !(noun.type === '' ? types.some(isParty) : types.includes(noun.type))) return null;
  const type = noun && noun.type !== '' && types.length > 1 ? noun.type : undefined;
  const who = type ?? (asked === 'SUBJECT' ? 'Who' : '');
  if (predicate.symmetric)
    return type === undefined
      ? {
          question: 'entityClaims',
          variables: { name: known.id, predicate: [predicate.name], standing: ASSERTED },
          sentence: `Who ${predicate.label} ${known.name}, or the other way round`,
        }
      : null;
  if (asked === 'SUBJECT') {
    if (predicate.name === 'HAD_ACCESS_TO' && known.type === 'Api')
      return {
        question: 'apiAccess',
        variables: { api: known.id, ...(type ? { partnerType: type } : {}) },
        sentence: `${type ? `Which ${plural(type)}` : 'Which partners'} had access to ${known.name}`,
      };
    return {
      question: 'claims',
      variables: {
        predicate: predicate.name,
        object: known.id,
        ...(type ? { subjectType: type } : {}),
        standing: ASSERTED,
      },
      sentence: `${type ? `Which ${plural(type)}` : who} ${predicate.label} ${known.name}`,
    };
  }
  return {
    question: 'claims',
    variables: {
      subject: known.id,
      predicate: predicate.name,
      ...(type ? { objectType: type } : {}),
      standing: ASSERTED,
    },
    sentence: `${type ? `Which ${plural(type)}` : 'What'}: ${told(known.name, '…')}`,
  };
}

/** Readings without those that ask the same. */
export function distinct<R extends Reading>(readings: readonly R[]): R[] {
  return [...new Map(readings.map((r) => [canonicalJson([r.question, r.variables]), r])).values()];
}
