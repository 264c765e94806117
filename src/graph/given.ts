/**
 * Parameters as they are sent: all in one map. Neo4j keeps a plan for a text together with the types of its parameters, null
 * and the sizes of lists and strings among these, so that a statement with five that may be null would be planned again and
 * again, each time for up to a second in a JVM that has just begun. A map is a map whatever is in it.
 */
import { integers } from './integers.ts';

/** A parameter's `$`; not that of a label or type that is computed, `$(…)` or `$any(…)`. */
const PARAMETER = /\$(?=[a-z]\w*(?![\w(]))/gi;

const sent = new Map<string, string>();

/** A statement's text and parameters as they are sent: `$id` is `$given.id` there. */
export function asSent(cypher: string, params: Record<string, unknown>): [string, { given: unknown }] {
  let text = sent.get(cypher);
  if (text === undefined) {
    text = cypher.replace(PARAMETER, '$given.');
    sent.set(cypher, text);
  }
  return [text, { given: integers(params) }];
}
