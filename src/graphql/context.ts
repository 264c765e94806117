/** What every resolver gets: the graph for reading, and the scopes of this one operation. */
import { type Interval, parseEdtf } from '../domain/edtf.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { CaptureStore } from '../filings/captures.ts';
import type { Graph, Reader } from '../graph/client.ts';
import { askNow, type Now } from '../questions/revision/revision.ts';
import type { Kept } from './kept/kept.ts';
import type { Inner } from './limits/limits.ts';
import { revisionAsOf } from './revisions.ts';
import type { AsOf } from './scalars.ts';
import { Scope } from './scope.ts';
import { nothingSeen, type Seen } from './watch/seen.ts';

export type Context = {
  /** The graph that this caller may see: the public one, or the newsroom's. */
  reader: Reader;
  /** What everybody sees. */
  open: Reader;
  /** Whether `reader` is the newsroom's graph. */
  newsroom(): Promise<boolean>;
  /** The editor who asks. Throws Unauthenticated where nobody is known, Forbidden where a reader is. */
  editor(): Editor;
  vocabulary: Vocabulary;
  /** What questions within this operation may cost. */
  inner: Inner;
  /** What the log and the metrics will tell of this operation. */
  seen: Seen;
  /** Archived copies that this caller may have quotes compared with. */
  captures(): CaptureStore;
  /** The revision that stood when the operation began to ask. */
  now(): Promise<Now>;
  /** The scope of a question's `asOf` and `validDuring`. Throws BadUserInput for what is yet to come. */
  scope(asOf?: AsOf | null, validDuring?: string | null): Promise<Scope>;
  /** The graph as a mutation has left it. */
  scopeAt(revision: number): Scope;
  /** The graph as of a revision at or before that of a scope, weighed for no time. */
  scopeBefore(scope: Scope, revision: number): Scope;
};

/** What an editor may use to change the graph. */
export type Editor = {
  graph: Graph;
  captures: CaptureStore;
  /** Kept with each revision that they make. */
  name: string;
  /** Tells the log of a change, with who made it and from where. */
  audit(entry: { what: string; target: string; revision: number }): void;
};

export type ContextOptions = {
  reader: Reader;
  /** The public graph, where `reader` may be the newsroom's. */
  open?: Reader;
  newsroom?: () => Promise<boolean>;
  vocabulary: Vocabulary;
  inner: Inner;
  seen?: Seen;
  captures: () => CaptureStore;
  editor: () => Editor;
  /** What the server keeps between requests; nothing unless said. */
  kept?: Kept;
  /** The revision that stood when the request came, where that is known already. */
  now?: Now;
};

export function createContext(options: ContextOptions): Context {
  const { reader, vocabulary, inner, captures, editor, kept, seen = nothingSeen() } = options;
  const { open = reader, newsroom = async () => false } = options;
  const scopes = new Map<string, Scope>();
  let now: Promise<Now> | undefined = options.now && Promise.resolve(options.now);
  const context: Context = {
    reader,
    open,
    newsroom,
    vocabulary,
    inner,
    seen,
    captures,
    editor,
    now() {
      now ??= kept ? kept.now() : askNow(reader);
      return now;
    },
    async scope(asOf, validDuring) {
      const { revision } = await context.now();
      const interval = validDuring == null ? null : parseEdtf(validDuring);
      const asked = asOf == null ? revision : await revisionAsOf(reader, asOf, revision);
      return scopeFor(asked, interval, revision);
    },
    scopeAt: (revision) => scopeFor(revision, null, revision),
    scopeBefore: (scope, revision) => scopeFor(revision, null, scope.current ? scope.revision : -1),
  };
  function scopeFor(asked: number, interval: Interval | null, current: number): Scope {
    const key = `${asked} ${interval?.edtf ?? ''}`;
    // made once an operation, so that its loaders batch across fields
    const scope =
      scopes.get(key) ??
      new Scope(
        reader,
        vocabulary,
        asked,
        interval,
        asked === current,
        (asked === current && kept?.rowsAt(asked)) || null,
      );
    scopes.set(key, scope);
    return scope;
  }
  return context;
}
