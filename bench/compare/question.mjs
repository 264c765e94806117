/**
 * The headline question as each contender is asked it, and the one shape that their answers are brought into before
 * they are compared: who had access to an API, by which claim, who says so, in which source, and what that derives from.
 */

/** Standings that answer unless a question says otherwise: those of somebody who asserts. */
export const STANDINGS = ['ESTABLISHED', 'DISPUTED', 'CORROBORATED', 'SINGLE_SOURCE'];

export const factrail = {
  path: '/graphql',
  body: (api, first) => ({
    query: `query Headline($api: String!, $first: Int!) {
  apiAccess(api: $api, first: $first) {
    nodes {
      partner { id name }
      claim {
        id
        standing
        independentRoots
        assertions(first: 100) {
          nodes {
            id
            stance
            modality
            during { edtf }
            paraphrase
            page
            by { id name }
            source {
              id
              title
              published { edtf }
              publisher { id name }
              derivedFrom { id title }
            }
          }
        }
      }
    }
  }
}`,
    variables: { api, first },
  }),
  shape: ({ data }) =>
    data.apiAccess.nodes.map(({ partner, claim }) => ({
      partner,
      claim: claim.id,
      standing: claim.standing,
      roots: claim.independentRoots,
      assertions: claim.assertions.nodes
        .map(({ during, source, ...a }) => ({
          ...a,
          during: during?.edtf ?? null,
          source: { ...source, published: source.published?.edtf ?? null },
        }))
        .sort(byId),
    })),
};

export const bare = {
  path: '/',
  body: (api, first) => ({ api, first }),
  shape: (rows) => rows.map(({ assertions, ...row }) => ({ ...row, assertions: [...assertions].sort(byId) })),
};

export const neo4jGraphql = {
  path: '/',
  body: (api, first) => ({
    query: `query Headline($api: ID!, $first: Int!, $standings: [String!]!) {
  claims(
    where: { object: { some: { id: { eq: $api } } }, predicate: { eq: "HAD_ACCESS_TO" }, standing: { in: $standings } }
    sort: [{ benchStart: ASC }, { id: ASC }]
    limit: $first
  ) {
    id
    standing
    benchRoots
    subject { id name }
    assertions(where: { until: { eq: null } }) {
      id
      stance
      modality
      during
      paraphrase
      page
      by { id name }
      source {
        id
        title
        published
        publisher { id name }
        derivedFrom { id title }
      }
    }
  }
}`,
    variables: { api, first, standings: STANDINGS },
  }),
  shape: ({ data }) =>
    data.claims.map(({ id, standing, benchRoots, subject: [partner], assertions }) => ({
      partner,
      claim: id,
      standing,
      roots: benchRoots,
      assertions: assertions
        .map(
          ({
            by: [by],
            source: [
              {
                publisher: [publisher = null],
                ...source
              },
            ],
            ...a
          }) => ({
            ...a,
            by,
            source: { ...source, publisher, derivedFrom: [...source.derivedFrom].sort(byId) },
          }),
        )
        .sort(byId),
    })),
};

function byId(a, b) {
  return a.id < b.id ? -1 : 1;
}
