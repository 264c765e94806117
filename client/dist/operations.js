export class TypedDocumentString extends String {
    __apiType;
    value;
    __meta__;
    constructor(value, __meta__) {
        super(value);
        this.value = value;
        this.__meta__ = __meta__;
    }
    toString() {
        return this.value;
    }
}
export const AccessGrantedByDocument = new TypedDocumentString(`
    query AccessGrantedBy($company: String!, $validDuring: EDTF, $asOf: AsOf, $standing: [Standing!], $first: Int, $after: String) {
  accessGrantedBy(
    company: $company
    validDuring: $validDuring
    asOf: $asOf
    standing: $standing
    first: $first
    after: $after
  ) {
    revision
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      partner {
        id
        name
      }
      to {
        id
        name
      }
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
      agreements {
        agreement {
          id
          name
        }
        inExchangeFor {
          id
          sentence
          standing
        }
        terms {
          id
          sentence
          standing
        }
      }
      inExchangeFor {
        id
        sentence
        standing
      }
    }
  }
}
    `);
export const AnswerDiffDocument = new TypedDocumentString(`
    query AnswerDiff($question: String!, $variables: JSON, $from: AsOf!, $to: AsOf) {
  answerDiff(question: $question, variables: $variables, from: $from, to: $to) {
    from
    to
    capped
    changes(first: 100) {
      totalCount
      nodes {
        path
        kind
        before
        after
        revisions {
          number
          filing {
            id
          }
        }
      }
    }
    steps {
      exact
      after
      revision {
        number
        at
        filing {
          id
          title
        }
      }
    }
  }
}
    `);
export const ApiAccessDocument = new TypedDocumentString(`
    query ApiAccess($api: String!, $partnerType: EntityType, $validDuring: EDTF, $asOf: AsOf, $standing: [Standing!], $first: Int, $after: String) {
  apiAccess(
    api: $api
    partnerType: $partnerType
    validDuring: $validDuring
    asOf: $asOf
    standing: $standing
    first: $first
    after: $after
  ) {
    revision
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      partner {
        id
        name
      }
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `);
export const AssertionsDocument = new TypedDocumentString(`
    query Assertions($by: String!, $about: String, $case: String, $stance: [Stance!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  assertions(
    by: $by
    about: $about
    case: $case
    stance: $stance
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      sentence
      stance
      modality
      by {
        id
        name
      }
      passage {
        exact
        verification
      }
      paraphrase
      source {
        id
        title
        published {
          edtf
          words
        }
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
    }
  }
}
    `);
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($subject: String, $predicate: String, $object: String, $subjectType: EntityType, $objectType: EntityType, $standing: [Standing!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  claims(
    subject: $subject
    predicate: $predicate
    object: $object
    subjectType: $subjectType
    objectType: $objectType
    standing: $standing
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      sentence
      standing
      standingInWords
      independentRoots
      during {
        edtf
        words
      }
      denials(first: 3) {
        totalCount
        nodes {
          id
          by {
            name
          }
        }
      }
      value
      trail {
        lines {
          sentence
        }
      }
    }
  }
}
    `);
export const ConflictsDocument = new TypedDocumentString(`
    query Conflicts($entity: String, $case: String, $kind: [ConflictKind!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  conflicts(
    entity: $entity
    case: $case
    kind: $kind
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      sentence
      sides {
        label
        independentRoots
        roots {
          label
        }
        claim {
          id
          sentence
          standing
          standingInWords
          independentRoots
          during {
            edtf
            words
          }
          denials(first: 3) {
            totalCount
            nodes {
              id
              by {
                name
              }
            }
          }
        }
        difference {
          kind
          text
        }
      }
    }
  }
}
    `);
export const ConnectionsDocument = new TypedDocumentString(`
    query Connections($from: String!, $to: String!, $maxHops: Int, $hubDegree: Int, $validDuring: EDTF, $asOf: AsOf) {
  connections(
    from: $from
    to: $to
    maxHops: $maxHops
    hubDegree: $hubDegree
    validDuring: $validDuring
    asOf: $asOf
  ) {
    complete
    hubDegree
    hubs {
      entity {
        name
      }
      degree
    }
    paths {
      length
      entities {
        id
        name
      }
      hops {
        label
        forward
        claim {
          id
          sentence
          standing
          standingInWords
          independentRoots
          during {
            edtf
            words
          }
          denials(first: 3) {
            totalCount
            nodes {
              id
              by {
                name
              }
            }
          }
        }
      }
      weakest {
        claim {
          id
          sentence
          standing
        }
      }
    }
  }
}
    `);
export const DenialsDocument = new TypedDocumentString(`
    query Denials($entity: String, $role: [DenialRole!], $claim: ID, $case: String, $stance: [DenialStance!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  denials(
    entity: $entity
    role: $role
    claim: $claim
    case: $case
    stance: $stance
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      sentence
      stance
      speaker {
        id
        name
      }
      words
      verbatim
      published {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
      notDenied {
        id
        sentence
        standing
      }
    }
  }
}
    `);
export const EntityClaimsDocument = new TypedDocumentString(`
    query EntityClaims($name: String!, $predicate: [String!], $standing: [Standing!], $asOf: AsOf, $first: Int, $after: String) {
  entity(name: $name, asOf: $asOf) {
    id
    name
    type
    aliases
    claims(predicate: $predicate, standing: $standing, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `);
export const EntityDocument = new TypedDocumentString(`
    query Entity($name: String!, $asOf: AsOf) {
  entity(name: $name, asOf: $asOf) {
    id
    name
    type
    aliases
    claims(standing: [ESTABLISHED, DISPUTED, CORROBORATED, SINGLE_SOURCE]) {
      totalCount
      nodes {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `);
export const OverlapDocument = new TypedDocumentString(`
    query Overlap($a: ID!, $b: ID!, $validDuring: EDTF, $asOf: AsOf) {
  overlap(a: $a, b: $b, validDuring: $validDuring, asOf: $asOf) {
    verdict
    sentence
    agreed
    certain {
      from
      to
    }
    possible {
      from
      to
    }
    a {
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
    b {
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `);
export const RetractionImpactDocument = new TypedDocumentString(`
    query RetractionImpact($id: ID!, $first: Int, $after: String) {
  retractionImpact(id: $id, first: $first, after: $after) {
    revision
    ends
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      claim
      effect
      standingBefore
      standingAfter
      rootsBefore
      rootsAfter
    }
  }
}
    `);
export const ReviewsDocument = new TypedDocumentString(`
    query Reviews($claim: ID, $entity: String, $case: String, $stale: Boolean, $asOf: AsOf, $first: Int, $after: String) {
  reviews(
    claim: $claim
    entity: $entity
    case: $case
    stale: $stale
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      headline
      rating {
        name
        label
      }
      reviewer {
        name
      }
      date {
        edtf
        words
      }
      summary
      stale
      claims {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
    }
  }
}
    `);
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($entity: String, $case: String, $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  timeline(
    entity: $entity
    case: $case
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      during {
        edtf
        words
      }
      kind
      form
      independentRoots
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
      disagreements {
        during {
          edtf
          words
        }
        independentRoots
        claim {
          id
          sentence
        }
      }
    }
  }
}
    `);
export const WeakClaimsDocument = new TypedDocumentString(`
    query WeakClaims($entity: String, $case: String, $maxIndependentRoots: Int, $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  weakClaims(
    entity: $entity
    case: $case
    maxIndependentRoots: $maxIndependentRoots
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      independentRoots
      assertionCount
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
      roots {
        root {
          label
        }
        copyCount
        firstHand {
          id
          by {
            name
          }
        }
        copies {
          depth
          assertion {
            id
            by {
              name
            }
            source {
              title
            }
          }
        }
      }
    }
  }
}
    `);
export const WhoSaidDocument = new TypedDocumentString(`
    query WhoSaid($words: String!, $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  whoSaid(
    words: $words
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    complete
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      words
      verbatim
      phrase
      speaker {
        id
        name
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
      trail {
        sentence
      }
    }
  }
}
    `);
