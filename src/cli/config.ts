/** Settings, read once: defaults, then the environment (and a `.env` file), then flags. An error names the variable. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UsageError } from '../domain/errors.ts';
import type { CaptureStore } from '../filings/capture-store.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const shape = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  FACTRAIL_DATA_DIR: z.string().min(1).default(join(projectRoot, '.factrail')),
  FACTRAIL_NEO4J_LIB: z.string().min(1).optional(),
  FACTRAIL_CAPTURES: z.string().optional(),
  FACTRAIL_EDITOR_KEY: z.string().min(16, 'must be 16 characters or more').optional(),
  FACTRAIL_CORS_ORIGINS: z.string().optional(),
  FACTRAIL_LICENCE: z
    .string()
    .regex(/^[\x20-\x7e]+$/, 'must be printable ASCII: it is sent as a header')
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/,
      'must be an address such as neo4j://host:7687 or neo4j+s://host',
    )
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
});

export type Config = Readonly<{
  host: string;
  port: number;
  dataDir: string;
  neo4jLib: string | undefined;
  /** Folders in which archived copies are looked for by hash, and the one in which those of filings are kept. */
  captures: CaptureStore;
  corsOrigins: string[];
  /** What readers may do with exports, or a licence’s address; null: nothing is stated. */
  licence: string | null;
  /** The key that changes over GraphQL need; null switches them off. */
  editorKey: string | null;
  /** A server that is there already; null to start one. */
  neo4j: { uri: string; user: string; password: string } | null;
}>;

/** Throws UsageError where a variable cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  // an empty variable is one that is not set
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new UsageError(`the environment cannot be used: ${lines.join('; ')}`);
  }
  const env = parsed.data;
  if (env.NEO4J_URI && env.NEO4J_PASSWORD === undefined)
    throw new UsageError('the environment cannot be used: NEO4J_PASSWORD: must be set where NEO4J_URI is');
  const list = (text: string | undefined, by: string) =>
    (text ?? '')
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const kept = join(env.FACTRAIL_DATA_DIR, 'captures');
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    dataDir: env.FACTRAIL_DATA_DIR,
    neo4jLib: env.FACTRAIL_NEO4J_LIB,
    captures: { folders: [kept, ...list(env.FACTRAIL_CAPTURES, ':')], keep: kept },
    editorKey: env.FACTRAIL_EDITOR_KEY ?? null,
    corsOrigins: list(env.FACTRAIL_CORS_ORIGINS, ','),
    licence: env.FACTRAIL_LICENCE ?? null,
    neo4j: env.NEO4J_URI
      ? { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD ?? '' }
      : null,
  });
}
