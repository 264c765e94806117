/** The log: a line of JSON an entry, on stderr. */
import pino from 'pino';
import type { Log } from '../graphql/http/refuse.ts';

export const LEVELS = ['error', 'warn', 'info', 'silent'] as const;

/** `level` is the least that is written. Nothing is written later than it is told: a crash loses no line. */
export function openLog(level: (typeof LEVELS)[number]): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.err },
      // belt and braces: no entry has these
      redact: { paths: ['authorization', '*.authorization', 'key', '*.key', '*.password'], remove: true },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return ({ level: at, ...entry }) => logger[at === 'error' || at === 'warn' ? at : 'info'](entry);
}
