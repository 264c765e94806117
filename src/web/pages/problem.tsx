/** Where there is no page: why, and what may have been meant. */
import { pageOf } from '../links.ts';
import { Ask, type Page, type View } from '../page.tsx';
import { Refused, statusOf } from '../run.ts';

const TITLES: Record<string, string> = {
  NOT_FOUND: 'Nothing on file has that name',
  AMBIGUOUS: 'Several bear that name',
  BAD_USER_INPUT: 'This cannot be asked so',
  QUERY_TOO_COSTLY: 'This asks for too much at once',
  RATE_LIMITED: 'Too many questions at once',
  GRAPH_UNAVAILABLE: 'The graph does not answer',
};

export function problemPage(refused: Refused, view: View, question?: string): Page {
  const title = TITLES[refused.code] ?? 'Something went wrong';
  const down = refused.code === 'GRAPH_UNAVAILABLE';
  return {
    title,
    status: statusOf(refused.code),
    view,
    ...(question === undefined ? {} : { question }),
    body: (
      <article class="problem">
        <p class="kicker">Error {statusOf(refused.code)}</p>
        <h1>{title}</h1>
        {down ? (
          <p class="lead">
            The database behind Factrail is down or cannot be reached. Nothing is lost: what is on file stays
            on file. Try again in a few seconds.
          </p>
        ) : (
          <p class="lead" dir="auto">
            {sentence(refused.message)}
          </p>
        )}
        {refused.nearest.length > 0 && (
          <section>
            <h2>{refused.code === 'AMBIGUOUS' ? 'Which of these?' : 'The nearest on file'}</h2>
            <ul class="plain-list">
              {refused.nearest.map(({ id, name }) => (
                <li key={id}>
                  <a href={nearestHref(id, view)} dir="auto">
                    {name}
                  </a>{' '}
                  {name !== id && <span class="aside">{id}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {!down && (
          <section>
            <h2>Ask instead</h2>
            <Ask question={question ?? ''} />
          </section>
        )}
      </article>
    ),
  };
}

export function noSuchPage(view: View): Page {
  return problemPage(
    new Refused(
      'NOT_FOUND',
      'There is no page at this address. Pages are found by a question, or from the front page.',
    ),
    view,
  );
}

/** Nearest cases come as bare names: their page is known from the address. */
function nearestHref(id: string, view: View): string {
  return id.includes('/') ? pageOf(id, view.pin) : `/case/${encodeURIComponent(id)}`;
}

const sentence = (message: string) =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?!…”"]$/.test(message) ? '' : '.'}`;
