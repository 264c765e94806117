/** What a page has left out, and why. */
import type { Refused } from '../run.ts';

/** Nothing where nothing was refused, or by the code `but`. `what` says what is not there. */
export function Left({ refused, what, but }: { refused: Refused | undefined; what: string; but?: string }) {
  if (!refused || refused.code === but) return null;
  return (
    <p class="note">
      {what}: {refused.message}.
    </p>
  );
}
