/** Variables for each operation of operations/, about something of the seed case with much to say; `overlap` needs two claims. */
export const VARIABLES: Record<string, Record<string, unknown>> = {
  apiAccess: { api: 'api/titan' },
  accessGrantedBy: { company: 'company/meta' },
  answerDiff: { question: '{ claims(subject: "Netflix") { totalCount nodes { standing } } }', from: 0 },
  assertions: { by: 'company/netflix' },
  claims: { subject: 'company/netflix' },
  conflicts: { case: 'netflix-facebook' },
  connections: { from: 'company/netflix', to: 'person/mark-zuckerberg' },
  denials: { entity: 'company/netflix' },
  entity: { name: 'company/netflix' },
  entityClaims: { name: 'company/netflix' },
  overlap: {},
  retractionImpact: { id: 'source/thesaxon-article' },
  reviews: { case: 'netflix-facebook' },
  timeline: { case: 'netflix-facebook' },
  weakClaims: { case: 'netflix-facebook' },
  whoSaid: { words: 'messages' },
};
