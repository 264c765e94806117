/** The bare driver: one statement, nested maps, `JSON.stringify`, and Node's own HTTP. No GraphQL. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { STANDINGS } from './question.mjs';

const cypher = readFileSync(new URL('./bare.cypher', import.meta.url), 'utf8');
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});

createServer(async (request, response) => {
  try {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { api, first } = JSON.parse(body);
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const { records } = await session.run(cypher, { api, first: neo4j.int(first), standings: STANDINGS });
    await session.close();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(records.map((record) => record.toObject())));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}).listen(Number(PORT), '127.0.0.1');
