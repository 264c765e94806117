/**
 * The JVM's class-data archive: the classes that Neo4j loads at each start, read and checked once. With it a start to the
 * first answered question took 20 s of processor time, without it 27 (two cores under load, three runs each).
 */
import { join } from 'node:path';
import { sha256Hex } from '../domain/ids.ts';
import { isThere } from './home.ts';
import { javaVersion } from './java.ts';

/** Where the archive for this Java is, or would be: one of another Java, or of other jars, is of no use. */
export async function placeOf(libDir: string, java: string, jars: readonly string[]): Promise<string> {
  const key = sha256Hex([await javaVersion(java), ...jars].join('\n'));
  return join(libDir, `classes-${key.slice(0, 16)}.jsa`);
}

/** The archive to start with; null where none was made, or it could not be. */
export async function findArchive(
  libDir: string,
  java: string,
  jars: readonly string[],
): Promise<string | null> {
  const place = await placeOf(libDir, java, jars);
  return (await isThere(place)) ? place : null;
}
