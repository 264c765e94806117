/** `@neo4j/graphql` on Apollo, over the same data, with a schema that can be asked the same question. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = /* GraphQL */ `
  type Entity @node {
    id: ID!
    name: String!
  }

  type Derivation @relationshipProperties {
    until: Int
  }

  type Source @node {
    id: ID!
    title: String!
    published: String
    publisher: [Entity!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
    derivedFrom: [Source!]! @relationship(type: "DERIVED_FROM", direction: OUT, properties: "Derivation")
  }

  type Assertion @node {
    id: ID!
    stance: String!
    modality: String!
    during: String
    paraphrase: String
    page: Int
    until: Int
    by: [Entity!]! @relationship(type: "BY", direction: OUT)
    source: [Source!]! @relationship(type: "IN", direction: OUT)
  }

  type Claim @node {
    id: ID!
    predicate: String!
    standing: String
    benchStart: String
    benchRoots: Int
    subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
    object: [Entity!]! @relationship(type: "OBJECT", direction: OUT)
    assertions: [Assertion!]! @relationship(type: "ABOUT", direction: IN)
  }
`;

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
// parsed documents are kept by Apollo, as it comes
const server = new ApolloServer({ schema });
await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async () => ({ executionContext: driver, sessionConfig: { defaultAccessMode: 'READ' } }),
});
