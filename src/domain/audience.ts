/**
 * Who may see something. As a filing writes it: nothing, `PUBLIC`, `NEWSROOM`, or an embargo. As it is kept: null for
 * what everybody may see, `NEWSROOM`, or the instant until which it is under embargo (UTC, with milliseconds, so that
 * comparing texts compares times, and every instant comes before `NEWSROOM`).
 */
export type Audience = null | 'NEWSROOM' | { embargoed_until: string };
export type Restriction = string | null;

export const NEWSROOM = 'NEWSROOM';

export const restrictionOf = (audience: Audience): Restriction =>
  audience === null || audience === NEWSROOM ? audience : audience.embargoed_until;

/** The narrowest of several: who may see a thing must be allowed to see all that it stands in. */
export function narrowest(...restrictions: Restriction[]): Restriction {
  return restrictions.reduce((a, b) => (a === null ? b : b === null || b < a ? a : b), null);
}

/** Whether everybody may see it at an instant. An embargo is over when its instant has come. */
export const isOpen = (restriction: Restriction, at: string): boolean =>
  restriction === null || (restriction !== NEWSROOM && restriction <= at);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with its time zone, as it is kept; null where the text is none, such as 2026-02-30T06:00:00Z. */
export function instantOf(text: string): string | null {
  if (!INSTANT.test(text)) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  // a day that the month does not have is read as one of the next month
  const offset = /[+-]\d{2}:\d{2}$/.exec(text)?.[0];
  const shift = offset
    ? (Number(offset.slice(0, 3)) * 60 + Number(`${offset[0]}${offset.slice(4)}`)) * 60_000
    : 0;
  return new Date(time + shift).toISOString().slice(0, 10) === text.slice(0, 10)
    ? new Date(time).toISOString()
    : null;
}
