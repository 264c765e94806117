/** accessGrantedBy: the page of answers, and what hangs on each, loaded for a whole page at once. */
import { parseEdtf, widened } from '../domain/edtf.ts';
import { ASSERTED, type Standing } from '../domain/standing.ts';
import {
  askAccessGrantedBy,
  askSharedAgreements,
  askTerms,
  countAccessGrantedBy,
  type GrantKey,
} from '../questions/access-granted-by/access-granted-by.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { weighedPage } from './claim-pages.ts';
import type { Context } from './context.ts';
import type { GrantBasis, QueryAccessGrantedByArgs } from './generated.ts';
import type { AccessAgreementModel, AccessGrantConnectionModel, AccessGrantModel } from './models.ts';
import { checkFirst, connection, decode } from './page.ts';
import type { Scope } from './scope.ts';

export async function answerAccessGrantedBy(
  _: unknown,
  args: Omit<QueryAccessGrantedByArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<AccessGrantConnectionModel> {
  const first = checkFirst(args.first);
  const after = decode('accessGrantedBy', args.after, 2);
  const scope = await context.scope(args.asOf, args.validDuring);
  const company = await scope.named(args.company, 'company', ['Company', 'Organization']);
  const time = args.validDuring == null ? null : widened(parseEdtf(args.validDuring));
  const wanted = args.standing ?? ASSERTED;
  const filter = {
    company: company.id,
    revision: scope.revision,
    from: time?.earliest ?? null,
    to: time?.latest ?? null,
    // at a given time claims may stand otherwise than over all: they are weighed below
    standing: time ? null : wanted,
    linkStanding: time ? null : ASSERTED,
  };
  const page = (from: GrantKey, most: number) =>
    weighedPage(
      from,
      most,
      (at, limit) => askAccessGrantedBy(context.reader, context.vocabulary, filter, at, limit),
      (keys) => grantsOf(keys, scope, company.id),
      ({ grant }) => grant.grounds.length > 0 && (!time || stands(grant.claim, wanted)),
    );
  const found = await page(
    { start: String(after?.[0] ?? ''), claim: String(after?.[1] ?? ''), chains: [] },
    first,
  );
  const grants = found.rows.map(({ grant }) => grant);
  let loaded: Promise<Details> | undefined;
  const details = () => {
    loaded ??= detailsOf(grants, scope, company.id);
    return loaded;
  };
  const answers = connection(
    'accessGrantedBy',
    found.rows,
    found.more,
    after !== null,
    ({ grant, start }) => [start, grant.claim.row.id],
    ({ grant }): AccessGrantModel => ({ ...grant, details }),
    async () =>
      time
        ? (await page({ start: '', claim: '', chains: [] }, Infinity)).rows.length
        : countAccessGrantedBy(context.reader, context.vocabulary, filter),
  );
  return Object.assign(answers, { company: { ...company, scope }, revision: scope.revision, details });
}

const stands = (claim: ClaimFacts, standings: readonly Standing[]) =>
  claim.assertions.length > 0 && standings.includes(claim.weight.standing);

type Grant = Omit<AccessGrantModel, 'details'>;
export type Details = {
  agreements: AccessAgreementModel[];
  /** Claims of each subject that tell what was given, agreed or allowed. */
  terms: ReadonlyMap<string, ClaimFacts[]>;
  company: string;
};

async function grantsOf(
  keys: GrantKey[],
  scope: Scope,
  company: string,
): Promise<{ grant: Grant; start: string }[]> {
  const ids = keys.flatMap(({ claim, chains }) => [claim, ...chains.flat()]);
  const claims = new Map((await scope.claims([...new Set(ids)])).map((claim) => [claim.row.id, claim]));
  return keys.flatMap((key) => {
    const claim = claims.get(key.claim);
    if (!claim) return [];
    const grounds = key.chains.flatMap((chain) => {
      const links = chain.flatMap((id) => claims.get(id) ?? []);
      const whole = links.length === chain.length && links.every((link) => stands(link, ASSERTED));
      return whole ? [{ basis: basisOf(claim, links), claims: links }] : [];
    });
    const { subject, object } = claim.row;
    const granted = roleOf(claim) === 'GRANTED' && subject.id === company;
    const partner = granted && object ? object : subject;
    return [
      { grant: { claim, partner, to: roleOf(claim) === 'HELD' ? object : null, grounds }, start: key.start },
    ];
  });
}

const roleOf = (claim: ClaimFacts) => claim.predicate?.accessRole;

function basisOf(claim: ClaimFacts, links: ClaimFacts[]): GrantBasis {
  if (roleOf(claim) === 'GRANTED') return 'GRANTED';
  if (roleOf(claim) === 'PARTY') return 'AGREED';
  return links.some((link) => roleOf(link) === 'PART') ? 'INCLUDED' : 'OFFERED';
}

/** What hangs on the answers of a page: two statements, and their claims, however long the page. */
async function detailsOf(grants: Grant[], scope: Scope, company: string): Promise<Details> {
  const { reader, vocabulary, revision } = scope;
  const partners = [...new Set(grants.map((grant) => grant.partner.id))];
  const things = [...new Set(grants.flatMap((grant) => grant.to?.id ?? []))];
  const shared = await askSharedAgreements(reader, vocabulary, { company, partners });
  const rows = await askTerms(reader, {
    subjects: [...new Set([company, ...partners, ...things, ...shared.map((row) => row.agreement)])],
    predicates: (['RETURN', 'TERM', 'SCOPE'] as const).flatMap(vocabulary.inAccessRole),
    objects: [company, ...things],
    revision,
  });
  const ids = [...shared.flatMap((row) => row.claims), ...rows.map((row) => row.claim)];
  const claims = new Map((await scope.claims([...new Set(ids)])).map((claim) => [claim.row.id, claim]));
  const terms = new Map<string, ClaimFacts[]>();
  for (const { subject, claim } of rows) {
    const facts = claims.get(claim);
    // at a given time a claim may be one of which nothing is said
    if (facts && facts.assertions.length > 0) terms.set(subject, [...(terms.get(subject) ?? []), facts]);
  }
  const agreements = shared.flatMap(({ partner, agreement, claims: ids }): AccessAgreementModel[] => {
    const links = ids.flatMap((id) => claims.get(id) ?? []).filter((link) => stands(link, ASSERTED));
    const top = links.find((link) => roleOf(link) === 'PARTY' && link.row.subject.id === partner)?.row.object;
    const ours = links.some((link) => roleOf(link) === 'PARTY' && link.row.subject.id === company);
    const inner = links.find((link) => roleOf(link) === 'PART')?.row.object;
    const entity = top?.id === agreement ? top : inner;
    if (!top || !ours || entity?.id !== agreement) return [];
    return [{ partner, agreement: { ...entity, scope }, claims: links, terms: terms.get(agreement) ?? [] }];
  });
  return { agreements: once(agreements), terms, company };
}

/** An agreement that is part of another one and stands for itself too is shown once, as it stands for itself. */
function once(agreements: AccessAgreementModel[]): AccessAgreementModel[] {
  const byKey = new Map<string, AccessAgreementModel>();
  const length = (a: AccessAgreementModel) => a.claims.length;
  for (const entry of agreements) {
    const key = `${entry.partner} ${entry.agreement.id}`;
    const other = byKey.get(key);
    if (!other || length(entry) < length(other)) byKey.set(key, entry);
  }
  return [...byKey.values()];
}
