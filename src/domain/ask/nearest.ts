/** What comes nearest to a question that is not understood: it is shown, and never answered. */
import type { Vocabulary } from '../vocabulary.ts';
import { patternsFor } from './options.ts';
import type { Lattice, Part } from './patterns.ts';
import { claimReading, distinct, type Reading } from './readings.ts';
import { NEGATIONS, SKIPPED } from './words.ts';

/** Of more entities than these in one question, no readings are thought of. */
const MOST_ENTITIES = 6;
const MOST_SCORED = 50;

/** Readings that share most words with a question that none takes up, about the entities that it names. */
export function nearestReadings(lattice: Lattice, vocabulary: Vocabulary): Reading[] {
  const asked = new Set(lattice.words.map((word) => word.lemma));
  const all = lattice.words.flatMap((_, at) => lattice.spansAt(at)).filter(({ kind }) => kind === 'entity');
  const entities = [
    ...new Map(
      all
        .filter((a) => !all.some((b) => b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from))
        .map((span) => [span.id, span]),
    ).values(),
  ].slice(0, MOST_ENTITIES);
  const share = (parts: readonly Part[]) => {
    const lemmas = parts.flatMap((part) => (part.kind === 'WORD' && part.lemma !== 'be' ? [part.lemma] : []));
    return lemmas.length === 0 ? 0 : lemmas.filter((lemma) => asked.has(lemma)).length / lemmas.length;
  };
  const scored: { reading: Reading; score: number }[] = [];
  for (const { predicate, parts } of patternsFor(vocabulary).phrases) {
    lattice.steps.taken++;
    const shared = share(parts);
    if (shared < 0.5) continue;
    for (const entity of entities)
      for (const [slot, kind] of [
        ['o', 'SUBJECT'],
        ['s', 'OBJECT'],
      ] as const) {
        const types = slot === 'o' ? (predicate.object ?? []) : predicate.subject;
        const reading = types.includes(entity.type)
          ? claimReading(predicate, kind, new Map([[slot, entity]]))
          : null;
        if (reading) scored.push({ reading, score: shared + (slot === 'o' ? 0.01 : 0) });
      }
  }
  for (const { id, name } of entities)
    scored.push({
      reading: { question: 'entityClaims', variables: { name: id }, sentence: `Claims about ${name}` },
      score: 0.1,
    });
  const best = scored.sort((a, b) => b.score - a.score).slice(0, MOST_SCORED);
  return distinct(best.map(({ reading }) => reading)).slice(0, 3);
}

/** Why no reading takes up a question, as far as its words tell. */
export function whyNot(lattice: Lattice, vocabulary: Vocabulary): string {
  const { lemmas } = patternsFor(vocabulary);
  const names = lattice.words.flatMap((_, at) => lattice.spansAt(at));
  const outside = lattice.words.filter((_, at) => !names.some(({ from, to }) => from <= at && at < to));
  const negation = outside.find(({ key }) => NEGATIONS.has(key));
  if (negation) return 'what is not so, or not on file, cannot be asked for: nobody’s silence is a claim';
  const odd = outside.filter(({ key, lemma }) => !lemmas.has(lemma) && !SKIPPED.has(key));
  const which = [...new Set(odd.map(({ text }) => `“${text}”`))].slice(0, 5).join(', ');
  return `no reading takes up every word of the question${which ? `: none knows ${which}` : ''}`;
}
