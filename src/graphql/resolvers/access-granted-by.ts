import type { AccessRole } from '../../domain/vocabulary.ts';
import { type ClaimFacts, duringOf } from '../claim-facts.ts';
import type { AccessAgreementModel, AccessGrantModel } from '../models.ts';
import type { Complete } from './complete.ts';

const ofRole = (claims: readonly ClaimFacts[] | undefined, role: AccessRole) =>
  (claims ?? []).filter((claim) => claim.predicate?.accessRole === role);

export const accessGrantConnection: Complete<'AccessGrantConnection'> = {
  inGeneral: async ({ company, details }) =>
    ofRole((await details()).terms.get(company.id), 'RETURN').filter((claim) => claim.row.object === null),
};

export const accessGrant: Complete<'AccessGrant'> = {
  partner: ({ partner, claim }) => ({ ...partner, scope: claim.scope }),
  to: ({ to, claim }) => to && { ...to, scope: claim.scope },
  during: ({ claim }) => duringOf(claim),
  agreements: (grant) => under(grant),
  otherAgreements: async (grant) => {
    const own = new Set((await under(grant)).map((shared) => shared.agreement.id));
    return (await sharedWith(grant)).filter((shared) => !own.has(shared.agreement.id));
  },
  inExchangeFor: async (grant) => {
    const { terms } = await grant.details();
    const paid = ofRole(terms.get(grant.partner.id), 'RETURN');
    return [
      ...(await under(grant)).flatMap((shared) => ofRole(shared.terms, 'RETURN')),
      ...paid.filter(({ row }) => row.object !== null && row.object.id === grant.to?.id),
    ];
  },
  otherReturns: async ({ partner, details }) => {
    const { terms, company } = await details();
    return ofRole(terms.get(partner.id), 'RETURN').filter(({ row }) => row.object?.id === company);
  },
  allowed: async ({ partner, to, details }) => {
    const { terms } = await details();
    return [...ofRole(terms.get(partner.id), 'SCOPE'), ...ofRole(to ? terms.get(to.id) : [], 'SCOPE')];
  },
};

export const accessAgreement: Complete<'AccessAgreement'> = {
  inExchangeFor: ({ terms }) => ofRole(terms, 'RETURN'),
  terms: ({ terms }) => ofRole(terms, 'TERM'),
};

const sharedWith = async (grant: AccessGrantModel) =>
  (await grant.details()).agreements.filter((shared) => shared.partner === grant.partner.id);

/** The agreements that the claims name by which the answer was found. */
async function under(grant: AccessGrantModel): Promise<AccessAgreementModel[]> {
  const links = [grant.claim, ...grant.grounds.flatMap((ground) => ground.claims)];
  const named = new Set([
    ...ofRole(links, 'PARTY').map(({ row }) => row.object?.id),
    ...ofRole(links, 'PART').map(({ row }) => row.subject.id),
  ]);
  return (await sharedWith(grant)).filter((shared) => named.has(shared.agreement.id));
}
