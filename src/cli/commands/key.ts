/** factrail key new, list, revoke. */
import { UsageError } from '../../domain/errors.ts';
import { isRole, ROLES } from '../../domain/roles.ts';
import type { Graph } from '../../graph/client.ts';
import { type KeyRecord, listKeys, newKey, revokeKey } from '../../graph/keys/keys.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

const DAY = 86_400_000;

/** The key alone goes to stdout, so that it can be led into a file that nobody else reads. */
export async function makeKey(
  name: string,
  options: { role: string; days: string; newsroom?: boolean },
): Promise<void> {
  const { role, newsroom = false } = options;
  if (!isRole(role)) throw new UsageError(`--role: one of ${ROLES.join(', ')}, and not ${role}`);
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 0 || days > 36_500)
    throw new UsageError(`--days: a whole number from 0 (for ever) to 36500, and not ${options.days}`);
  await withGraph(async (graph) => {
    const { key, id } = await newKey(graph, { name, role, newsroom, lasts: days === 0 ? null : days * DAY });
    process.stderr.write(
      `key ${id} for ${name}, of role ${role}${sees({ role, newsroom })}; this is shown once:\n`,
    );
    process.stdout.write(`${key}\n`);
  });
}

export async function showKeys({ format }: { format: string }): Promise<void> {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format: text or json, and not ${format}`);
  await withGraph(async (graph) => {
    const keys = await listKeys(graph);
    if (keys.length === 0) process.stderr.write('there are no keys; factrail key new makes one\n');
    for (const key of keys)
      process.stdout.write(format === 'json' ? `${JSON.stringify(key)}\n` : `${inWords(key)}\n`);
  });
}

export async function endKey(id: string): Promise<void> {
  await withGraph(async (graph) => {
    await revokeKey(graph, id);
    process.stdout.write(`key ${id} is revoked\n`);
  });
}

/** What a key of role reader sees beside what everybody does; the others see all of it. */
const sees = ({ role, newsroom }: Pick<KeyRecord, 'role' | 'newsroom'>) =>
  role === 'reader' && newsroom ? ', who sees what the newsroom sees' : '';

function inWords({ id, name, role, newsroom, created, expires, revoked }: KeyRecord): string {
  const day = (instant: string) => instant.slice(0, 10);
  const now = new Date().toISOString();
  const end = revoked
    ? `revoked ${day(revoked)}`
    : expires === null
      ? 'does not expire'
      : `${expires <= now ? 'expired' : 'expires'} ${day(expires)}`;
  return `${id}  ${role.padEnd(6)}  since ${day(created)}, ${end}  ${name}${sees({ role, newsroom })}`;
}

async function withGraph(work: (graph: Graph) => Promise<void>): Promise<void> {
  const { graph, close } = await openShared(readConfig(process.env));
  try {
    await work(graph);
  } finally {
    await close();
  }
}
