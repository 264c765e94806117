/** Who may write: whoever sends the editor's key. Roles come with the issue on safety. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Unauthenticated } from '../domain/errors.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares the header `Authorization: Bearer KEY` with the key, in constant time. Throws Unauthenticated. */
export function checkEditor(header: string | undefined, key: string | null): void {
  if (key === null)
    throw new Unauthenticated(
      'changes are switched off: set FACTRAIL_EDITOR_KEY on the server to allow them',
    );
  const [, sent] = /^Bearer (\S+)$/i.exec(header ?? '') ?? [];
  if (sent === undefined)
    throw new Unauthenticated('a change needs the header "Authorization: Bearer KEY" with the editor’s key');
  if (!timingSafeEqual(digest(sent), digest(key))) throw new Unauthenticated('this is not the editor’s key');
}
