/** What every page has: its head, the question box, where it stands in the graph's own time, and its foot. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Pin, withParams } from './links.ts';
import { staticFile } from './static.ts';
import { dayOf } from './words.ts';

/** Where and as of when a page is read. */
export type View = {
  /** Path and parameters, without `asOf`. */
  address: string;
  /** Scheme and host, for citations. */
  origin: string;
  pin: Pin;
};

/** The revision that stands now. */
export type Clock = { revision: number; at: string | null };

export type Page = {
  title: string;
  /** A line for search engines and link previews. */
  description?: string;
  status?: number;
  view: View;
  clock?: Clock;
  /** The question in the box of the page's head; null where the page has a box of its own. */
  question?: string | null;
  body: ComponentChildren;
};

/** The revision that a page shows: the pinned one, else the newest. An instant stays what it is. */
export const shownRevision = (view: View, clock: Clock): number =>
  typeof view.pin === 'number' ? view.pin : clock.revision;

export function html(page: Page): string {
  return `<!doctype html>${renderToString(<Layout {...page} />)}`;
}

function Layout({ title, description, view, clock, question, body }: Page) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · Factrail`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description && <meta name="description" content={description} />}
        <link rel="stylesheet" href={staticFile('page.css')} />
        <link rel="icon" href={staticFile('icon.svg')} type="image/svg+xml" />
        <script src={staticFile('page.js')} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="masthead">
          <a class="wordmark" href="/">
            Factrail
          </a>
          {question !== null && <Ask question={question ?? ''} small />}
          <nav aria-label="Sections">
            <a href="/review">For review</a>
            <a href="/graphiql">API</a>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {clock && <AsOf view={view} clock={clock} />}
          {body}
        </main>
        <footer class="foot">
          <p>
            Factrail answers with its receipts: who says so, in which words, where, and who denies it. A
            claim’s standing is computed from what is on file; it is no verdict.
          </p>
          {clock && (
            <p class="print-only">
              {view.origin}
              {withParams(view.address, { asOf: view.pin ?? clock.revision })} · as of revision{' '}
              {view.pin ?? clock.revision}
              {clock.at && view.pin === null ? `, ${dayOf(clock.at)}` : ''}
            </p>
          )}
        </footer>
      </body>
    </html>
  );
}

/** The question box: a plain form, so that it asks without script. */
export function Ask({ question, small = false }: { question: string; small?: boolean }) {
  const id = small ? 'q' : 'question';
  return (
    <form
      class={small ? 'ask small' : 'ask'}
      action="/answer"
      role="search"
      aria-label={small ? 'Ask' : 'Ask a question'}
    >
      <label for={id} class={small ? 'unseen' : ''}>
        Your question
      </label>
      <input
        id={id}
        name="q"
        type="search"
        required
        maxLength={500}
        dir="auto"
        autocomplete="off"
        value={question}
      />
      <button type="submit">Ask</button>
    </form>
  );
}

function AsOf({ view, clock }: { view: View; clock: Clock }) {
  if (view.pin === null)
    return (
      <p class="asof">
        As of revision {clock.revision}
        {clock.at && (
          <>
            {' '}
            of <time dateTime={clock.at}>{dayOf(clock.at)}</time>
          </>
        )}
        , the newest.{' '}
        <a href={withParams(view.address, { asOf: clock.revision })}>Permanent link to this state</a>
      </p>
    );
  return (
    <p class="asof pinned" role="note">
      <strong>
        Pinned: this page shows what was on file {typeof view.pin === 'number' ? 'as of revision' : 'at'}{' '}
        {view.pin}.
      </strong>{' '}
      {view.pin === clock.revision
        ? 'That is the newest.'
        : `The newest is revision ${clock.revision}${clock.at ? ` of ${dayOf(clock.at)}` : ''}.`}{' '}
      <a href={view.address}>See it as it stands now</a>
    </p>
  );
}
