/** Settings, read once: defaults, then the environment (and a `.env` file), then flags. An error names the variable. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UsageError } from '../domain/errors.ts';
import type { CaptureStore } from '../filings/capture-store.ts';
import { LEASE_MS } from '../graph/lease.ts';
import type { TokenSettings } from '../graphql/auth.ts';
import { KEPT, type KeptSettings } from '../graphql/kept/settings.ts';
import { LANE } from '../graphql/limits/lane.ts';
import { LIMITS } from '../graphql/limits/settings.ts';
import { LEVELS } from './log.ts';

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
  FACTRAIL_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  FACTRAIL_READING: z.enum(['open', 'closed']).default('open'),
  FACTRAIL_JWKS_URL: z
    .string()
    .regex(/^https:\/\/\S+$|^http:\/\/(localhost|127\.0\.0\.1)[:/]\S*$/, 'must be an https address')
    .optional(),
  FACTRAIL_JWT_ISSUER: z.string().min(1).optional(),
  FACTRAIL_JWT_AUDIENCE: z.string().min(1).optional(),
  FACTRAIL_JWT_ROLE_CLAIM: z.string().min(1).default('role'),
  FACTRAIL_JWT_NEWSROOM_CLAIM: z.string().min(1).optional(),
  FACTRAIL_JWT_NEWSROOM_VALUES: z.string().optional(),
  FACTRAIL_PROXIES: z.string().optional(),
  FACTRAIL_RATE: z.coerce.number().int().min(1).default(600),
  FACTRAIL_KEY_RATE: z.coerce.number().int().min(1).default(6000),
  FACTRAIL_COST: z.coerce.number().int().min(1000).default(LIMITS.cost),
  FACTRAIL_LARGE: z.coerce.number().int().min(1).max(1000).default(LANE.places),
  FACTRAIL_LARGE_ROWS: z.coerce.number().int().min(1).default(LANE.rows),
  FACTRAIL_ANSWERS_MB: z.coerce
    .number()
    .int()
    .min(0)
    .default(KEPT.answerBytes / 2 ** 20),
  FACTRAIL_ROWS: z.coerce.number().int().min(0).default(KEPT.rows),
  FACTRAIL_LEASE_MS: z.coerce.number().int().min(0).max(200).default(LEASE_MS),
  FACTRAIL_CONNECTIONS: z.coerce.number().int().min(4).max(10_000).default(100),
  FACTRAIL_QUESTION_SECONDS: z.coerce.number().min(0.1).max(3600).default(15),
  FACTRAIL_CHANGE_SECONDS: z.coerce.number().min(1).max(3600).default(60),
  FACTRAIL_METRICS: z.enum(['admin', 'open']).default('admin'),
  FACTRAIL_LOG_LEVEL: z.enum(LEVELS).default('info'),
  FACTRAIL_SLOW_MS: z.coerce.number().int().min(1).default(1000),
  FACTRAIL_LOG_VARIABLES: z.enum(['no', 'yes']).default('no'),
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
  /** A key of role editor, beside those that are kept in the graph. */
  editorKey: string | null;
  /** A manifest, or a folder of documents: what is answered, but to editors; null: everything. */
  trusted: string | null;
  /** Whether only those with a key may ask. */
  closed: boolean;
  /** Signed tokens that are taken as keys. */
  tokens: TokenSettings | null;
  /** Addresses of proxies whose word on the caller's address is taken. */
  proxies: string[];
  /** Requests a minute of an address, and of a key. */
  rate: { address: number; key: number };
  /** Values that one operation may ask for. */
  cost: number;
  /** How many large operations go on at once, and the rows from which one is large. */
  lane: { places: number; rows: number };
  /** Connections to the graph at most. */
  connections: number;
  /** What the server keeps between requests. */
  kept: KeptSettings;
  /** Milliseconds that a question, and a change, may take. */
  times: { question: number; change: number };
  /** Whether anybody may read /metrics. */
  openMetrics: boolean;
  logLevel: (typeof LEVELS)[number];
  watch: { slow: number; variables: boolean };
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
    trusted: env.FACTRAIL_TRUSTED_DOCUMENTS ?? null,
    closed: env.FACTRAIL_READING === 'closed',
    tokens: tokensOf(env),
    proxies: list(env.FACTRAIL_PROXIES, ','),
    rate: { address: env.FACTRAIL_RATE, key: env.FACTRAIL_KEY_RATE },
    cost: env.FACTRAIL_COST,
    lane: { places: env.FACTRAIL_LARGE, rows: env.FACTRAIL_LARGE_ROWS },
    connections: env.FACTRAIL_CONNECTIONS,
    kept: {
      answerBytes: env.FACTRAIL_ANSWERS_MB * 2 ** 20,
      rows: env.FACTRAIL_ROWS,
      lease: env.FACTRAIL_LEASE_MS,
    },
    openMetrics: env.FACTRAIL_METRICS === 'open',
    logLevel: env.FACTRAIL_LOG_LEVEL,
    watch: { slow: env.FACTRAIL_SLOW_MS, variables: env.FACTRAIL_LOG_VARIABLES === 'yes' },
    times: {
      question: Math.round(env.FACTRAIL_QUESTION_SECONDS * 1000),
      change: Math.round(env.FACTRAIL_CHANGE_SECONDS * 1000),
    },
    neo4j: env.NEO4J_URI
      ? { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD ?? '' }
      : null,
  });
}

const list = (text: string | undefined, by: string) =>
  (text ?? '')
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Without an issuer and an audience, a token made for anyone by anyone would be taken. */
function tokensOf(env: z.infer<typeof shape>): TokenSettings | null {
  const { FACTRAIL_JWKS_URL: jwks, FACTRAIL_JWT_ISSUER: issuer, FACTRAIL_JWT_AUDIENCE: audience } = env;
  if (jwks === undefined) return null;
  if (issuer === undefined || audience === undefined)
    throw new UsageError(
      'the environment cannot be used: FACTRAIL_JWKS_URL: needs FACTRAIL_JWT_ISSUER and FACTRAIL_JWT_AUDIENCE beside it',
    );
  return { jwks, issuer, audience, roleClaim: env.FACTRAIL_JWT_ROLE_CLAIM, newsroom: newsroomOf(env) };
}

/** One that is half said is refused: the other half would be a guess at who may see what is confidential. */
function newsroomOf(env: z.infer<typeof shape>): TokenSettings['newsroom'] {
  const claim = env.FACTRAIL_JWT_NEWSROOM_CLAIM;
  const values = list(env.FACTRAIL_JWT_NEWSROOM_VALUES, ',');
  if (claim === undefined && values.length === 0) return null;
  if (claim === undefined || values.length === 0)
    throw new UsageError(
      'the environment cannot be used: FACTRAIL_JWT_NEWSROOM_CLAIM and FACTRAIL_JWT_NEWSROOM_VALUES: set both, or neither',
    );
  return { claim, values };
}
