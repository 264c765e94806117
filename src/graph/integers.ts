/** Values as the driver takes them. */
import neo4j from 'neo4j-driver';

/** JavaScript's integers as Neo4j's: left alone, the driver would store 12 as 12.0. */
export function integers(value: unknown): never {
  return convert(value) as never;
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(convert);
  if (value !== null && typeof value === 'object' && !neo4j.isInt(value))
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry)]));
  return value ?? null;
}
