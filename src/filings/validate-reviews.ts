/** Reviews: each names claims of which something is said, and assertions of these that are there. */
import { prefixOf } from '../domain/ids.ts';
import { nearest, nearWord } from '../domain/names.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import {
  type AssertionRecord,
  type ClaimRecord,
  declaration,
  type Placed,
  type ReliedRecord,
  type ReviewRecord,
} from './content.ts';
import type { WrittenFiling, WrittenReview } from './format.ts';
import type { Path } from './read.ts';
import { onceOnly, type Report } from './report.ts';
import { ClaimCheck } from './validate-claims.ts';
import type { ClaimPair } from './validate-identities.ts';
import type { Names } from './validate-names.ts';
import type { World } from './world.ts';

const REVIEWERS = ['Organization', 'Company', 'Person'];

/** The records of all reviews; what is wrong is reported. `assertions` are those of the same filing. */
export function checkReviews(
  id: string,
  filing: WrittenFiling,
  assertions: AssertionRecord[],
  names: Names,
  world: World,
  vocabulary: Vocabulary,
  report: Report,
): Placed<ReviewRecord>[] {
  if (filing.reviews.length === 0) return [];
  const claims = new ClaimCheck(id, filing, names, world, vocabulary, report);
  const said = new Said(id, assertions, world);
  const once = onceOnly(report);
  return filing.reviews.map((review, i) => {
    const path: Path = ['reviews', i];
    once(review.id, [...path, 'id']);
    if (prefixOf(review.id) !== 'review')
      report.error('ID_PREFIX', [...path, 'id'], `a review’s id starts with review/, not ${review.id}`);
    checkVerdict(review, path, names, vocabulary, report);
    const pairs = review.claims.map((claim, j) => claims.claim(claim, [...path, 'claims', j]));
    checkReviewed(pairs, path, said, report);
    const reliesOn = checkRelied(review, pairs, path, said, names, report);
    const record: Placed<ReviewRecord> = {
      id: review.id,
      claims: pairs.flatMap((pair) => {
        if (!pair) return [];
        const { id: _, ...key } = pair.written;
        return [key];
      }),
      headline: review.headline,
      source: review.in,
      rating: review.rating,
      by: review.by,
      date: review.date,
      summary: review.summary,
      url: review.url,
      reliesOn,
      path,
    };
    otherThanKnown(id, record, world, report);
    return record;
  });
}

/** What needs no claim: the words, the rating, who judges and when. */
function checkVerdict(
  review: WrittenReview,
  path: Path,
  names: Names,
  vocabulary: Vocabulary,
  report: Report,
): void {
  if ((review.headline === null) !== (review.in === null))
    report.error(
      'HEADLINE_AND_SOURCE',
      [...path, review.in === null ? 'headline' : 'in'],
      'give both `headline` (the sentence as published) and `in` (the source in which it stands), or neither',
    );
  if (review.in !== null) names.source(review.in, [...path, 'in']);
  if (!vocabulary.ratings.has(review.rating)) {
    const known = [...vocabulary.ratings.keys()];
    const near = nearWord(review.rating, known);
    const hint = near ? `did you mean ${near}?` : `the ratings are ${known.join(', ')}`;
    report.error('UNKNOWN_RATING', [...path, 'rating'], `${review.rating} is no rating: ${hint}`);
  }
  const type = names.entity(review.by, [...path, 'by']);
  if (type && !REVIEWERS.includes(type))
    report.error(
      'WRONG_REVIEWER',
      [...path, 'by'],
      `a review is by a ${REVIEWERS.join(', ')}; ${review.by} is a ${type}`,
    );
  names.time(review.date, [...path, 'date']);
}

function checkReviewed(pairs: (ClaimPair | null)[], path: Path, said: Said, report: Report): void {
  const first = new Map<string, number>();
  pairs.forEach((pair, j) => {
    if (!pair) return;
    const place: Path = [...path, 'claims', j];
    const before = first.get(pair.shown.id);
    if (before !== undefined)
      report.error(
        'SAME_CLAIM_TWICE',
        place,
        `this claim is number ${before + 1} of the review already: keep one`,
      );
    else first.set(pair.shown.id, j);
    if (before === undefined && said.of(pair.shown.id).length === 0)
      report.error('DANGLING', place, `nothing live is said of this claim${said.nearTo(pair.shown)}`);
  });
}

function checkRelied(
  review: WrittenReview,
  pairs: (ClaimPair | null)[],
  path: Path,
  said: Said,
  names: Names,
  report: Report,
): ReliedRecord[] {
  const records = review.relies_on.map((relied, j) => {
    const place: Path = [...path, 'relies_on', j];
    const record: ReliedRecord = {
      claim: relied.claim ?? 1,
      in: relied.in,
      by: relied.by,
      stance: relied.stance,
    };
    const source = names.source(relied.in, [...place, 'in']);
    const speaker = relied.by === null || names.entity(relied.by, [...place, 'by']) !== null;
    if (relied.claim === null && pairs.length > 1) {
      const message = `say by \`claim\` which of the ${pairs.length} claims it is about, from 1`;
      report.error('MISSING_KEY', place, message);
      return record;
    }
    if (record.claim > pairs.length) {
      const message = `\`claim\` is ${record.claim}, and the review has ${pairs.length}: count them from 1`;
      report.error('BAD_VALUE', [...place, 'claim'], message);
      return record;
    }
    const pair = pairs[record.claim - 1];
    if (!pair || !source || !speaker) return record;
    const there = said.of(pair.shown.id);
    // a claim of which nothing is said is told as that
    if (there.length > 0 && !there.some((a) => said.means(record, a)))
      report.error('DANGLING', [...place, 'in'], nothingRelied(record, there));
    return record;
  });
  return [...new Map(records.map((record) => [JSON.stringify(record), record])).values()];
}

type Spoken = { by: string; stance: string; source: string };

/** Why an entry names no assertion: who else speaks in that source, or in which sources the claim is spoken of. */
function nothingRelied({ in: source, by, stance }: ReliedRecord, there: Spoken[]): string {
  const wanted = [by && `by ${by}`, stance && `with stance ${stance}`].filter((text) => text).join(' ');
  const here = there.filter((a) => a.source === source);
  const list = (items: string[]) => [...new Set(items)].slice(0, 10).join(', ');
  if (here.length > 0)
    return `no assertion of this claim ${wanted} stands in ${source}: there are ${list(here.map((a) => `${a.by} ${a.stance}`))}`;
  const near = nearest(source, [...new Set(there.map((a) => a.source))], (id) => id, 3);
  const where = near.length > 0 ? near : there.map((a) => a.source);
  return `no assertion of this claim stands in ${source}: it is spoken of in ${list(where)}`;
}

/** Two filings may declare one review alike; who judges anew amends the filing that has it. */
function otherThanKnown(filing: string, record: Placed<ReviewRecord>, world: World, report: Report): void {
  const content = declaration(record);
  const other = (world.reviews.get(record.id) ?? []).find(
    (d) => d.filing !== filing && d.content !== content,
  );
  if (other)
    report.error(
      'TWO_MEANINGS',
      [...record.path, 'id'],
      `${record.id} is declared by ${other.filing} with other content: amend that filing, or use another id for another review`,
    );
}

/** What is said of claims, in the filing and in the world, as far as it would be live. */
class Said {
  private readonly world: World;
  private readonly here = new Map<string, Spoken[]>();
  private readonly claims = new Map<string, ClaimRecord>();
  private readonly filing: string;

  constructor(filing: string, assertions: AssertionRecord[], world: World) {
    this.world = world;
    this.filing = filing;
    // what was retracted by itself stays out, so that nothing can rest on it
    const withheld = new Set(world.filings.get(filing)?.withheld);
    for (const a of assertions)
      if (!withheld.has(a.key)) {
        this.here.set(a.claim.id, [...(this.here.get(a.claim.id) ?? []), a]);
        this.claims.set(a.claim.id, a.claim);
      }
  }

  of(claim: string): Spoken[] {
    const standing = this.world
      .assertionsOf(claim)
      .filter((a) => this.world.partial || a.filing !== this.filing);
    return [...(this.here.get(claim) ?? []), ...standing];
  }

  means({ in: source, by, stance }: ReliedRecord, a: Spoken): boolean {
    return (
      a.source === source &&
      (by === null || a.by === this.world.canonical(by)) &&
      (stance === null || a.stance === stance)
    );
  }

  /** Ends a sentence with the live claim of the same subject that resembles it most. */
  nearTo(claim: ClaimRecord): string {
    const words = (c: Pick<ClaimRecord, 'predicate' | 'object' | 'value' | 'episode'>) =>
      `${c.predicate} ${c.object ?? c.value}${c.episode > 1 ? ` (episode ${c.episode})` : ''}`;
    const here = [...this.claims.values()].filter((c) => c.subject === claim.subject);
    const known = [...here, ...(this.world.claimsNear.get(claim.subject) ?? [])];
    const [near] = nearest(words(claim), known, words, 1);
    return near
      ? `: did you mean ${claim.subject} ${words(near)}?`
      : `. File it with who says so or denies it, or correct it`;
  }
}
