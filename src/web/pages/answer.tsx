/** /answer: a question as it was read, and its answer line by line with the receipts of each. */
import {
  ANSWER,
  ASK,
  addressOf,
  askQuestion,
  askReading,
  MOST_LINES,
  pageOfAnswers,
  takesAsOf,
  variablesIn,
} from '../ask.ts';
import { pageOf, withParams } from '../links.ts';
import type { AnsweredFragment, ReadFragment } from '../operations.ts';
import { Ask, type Clock, type Page, type View } from '../page.tsx';
import { ClaimBody } from '../parts/claim.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Legend } from '../parts/standing.tsx';
import { type PageMaker, Redirect } from '../request.ts';
import { Refused } from '../run.ts';
import { count } from '../words.ts';
import { problemPage } from './problem.tsx';

/** With more answers than these, trails start folded: the page stays one that can be looked through. */
const UNFOLDED = 3;

export const answerPage: PageMaker = async ({ execute, view, params }) => {
  const question = params.get('question');
  const asked = params.get('q')?.trim() ?? '';
  const page = { lines: MOST_LINES, line: params.get('line') };
  if (question !== null) {
    const asked = variablesIn(question, params);
    const { first } = asked;
    // a page of answers is no longer than a page of lines; what is no number is GraphQL's to refuse
    const reading =
      typeof first === 'number' && first <= 100 ? { ...asked, first: Math.min(first, MOST_LINES) } : asked;
    const variables = { question, variables: reading, ...page };
    const { answer, graph } = await askReading(execute, variables);
    return pageWith(answer, graph, view, { operation: ANSWER, variables });
  }
  if (asked === '') return new Redirect('/');
  try {
    const variables = { question: asked, ...page };
    const { answer, graph } = await askQuestion(execute, variables);
    const { reading } = answer;
    // as of an earlier state, it is the reading that is asked: its address says so
    if (view.pin !== null && reading && takesAsOf(reading.question))
      return new Redirect(addressOf(reading, { asOf: view.pin }));
    return pageWith(answer, graph, view, { operation: ASK, variables });
  } catch (error) {
    if (error instanceof Refused) return problemPage(error, view, asked);
    throw error;
  }
};

type Sent = { operation: { text: string }; variables: unknown };

function pageWith(answer: AnsweredFragment, clock: Clock, view: View, sent: Sent): Page {
  const { reading, question } = answer;
  const pin = asOfOf(reading);
  const shown: View = { ...view, pin };
  return {
    title: question,
    description: reading
      ? `${reading.sentence}: ${count(answer.lines.totalCount, 'line')}`
      : 'Not understood',
    // the reading is pinned: another day the same words may be read otherwise
    view: reading ? { ...shown, address: addressOf(reading, { asOf: null }) } : shown,
    // what was not understood is not of any state
    ...(reading && takesAsOf(reading.question) ? { clock } : {}),
    question: pinnedAlready(view) ? '' : question,
    body: reading ? (
      <Answer answer={answer} reading={reading} view={shown} clock={clock} sent={sent} />
    ) : (
      <NotRead answer={answer} sent={sent} />
    ),
  };
}

const pinnedAlready = (view: View) => view.address.includes('question=');

function asOfOf(reading: ReadFragment | null): string | number | null {
  const { asOf } = Object(reading?.variables ?? {});
  return typeof asOf === 'number' || typeof asOf === 'string' ? asOf : null;
}

type AnswerProps = { answer: AnsweredFragment; reading: ReadFragment; view: View; clock: Clock; sent: Sent };

function Answer({ answer, reading, view, clock, sent }: AnswerProps) {
  const { lines, data } = answer;
  const page = pageOfAnswers(data);
  const after = Object(reading.variables).after ?? null;
  const claims = lines.nodes.flatMap(({ claim }) => (claim ? [claim] : []));
  // several lines may tell of one claim: its receipts are shown once
  const firstOf = (id: string) => lines.nodes.findIndex(({ claim }) => claim?.id === id);
  const total = page?.total ?? lines.totalCount;
  return (
    <article class="answer-page">
      <p class="kicker">Answer</p>
      <h1 dir="auto">{answer.question}</h1>
      <p class="reading">
        {answer.question === reading.sentence ? (
          'A reading kept in the address'
        ) : (
          <>
            Read as: <em dir="auto">{reading.sentence}</em>
          </>
        )}
        .{' '}
        <span class="aside">
          {total === 0 ? 'Nothing' : count(total, 'answer')} on file{after ? ', continued' : ''}.
        </span>
        {!takesAsOf(reading.question) && <a href={addressOf(reading)}>Permanent link to this question</a>}
      </p>
      {lines.nodes.length === 0 ? (
        <div class="empty">
          <p class="lead">Nothing on file answers this.</p>
          <p>
            That is no answer in itself: it says that no filing tells of it, and not that it is not so. Claims
            that are only denied are left out unless they are asked for.
          </p>
        </div>
      ) : (
        <ol class="answers">
          {lines.nodes.map(({ sentence, claim }, i) => (
            <li key={`${i} ${sentence}`} class={claim ? 'answer' : 'answer sum'}>
              <article aria-labelledby={`answer-${i + 1}`}>
                <h2 id={`answer-${i + 1}`} dir="auto">
                  {claim ? <a href={pageOf(claim.id, view.pin)}>{sentence}</a> : sentence}
                </h2>
                {claim && firstOf(claim.id) === i && (
                  <ClaimBody
                    claim={claim}
                    place={{ view, clock, claim: claim.id, within: `${i + 1}` }}
                    level={3}
                    open={lines.nodes.length <= UNFOLDED}
                  />
                )}
                {claim && firstOf(claim.id) !== i && (
                  <p class="meta">
                    The claim is shown <a href={`#answer-${firstOf(claim.id) + 1}`}>in full above</a>.
                  </p>
                )}
              </article>
            </li>
          ))}
        </ol>
      )}
      {lines.pageInfo.hasNextPage && (
        <nav class="pager" aria-label="Pages of this answer">
          <span>
            {lines.nodes.length} of {count(lines.totalCount, 'line')} on this page
          </span>
          <a rel="next" href={withParams(addressOf(reading), { line: lines.pageInfo.endCursor })}>
            Next lines
          </a>
        </nav>
      )}
      {!lines.pageInfo.hasNextPage && (page?.next || after) && (
        <nav class="pager" aria-label="Pages of answers">
          <span>
            {lines.nodes.length} of {count(total, 'answer')} on this page
          </span>
          {after && <a href={addressOf(reading, { after: null })}>Back to the first</a>}
          {page?.next && (
            <a rel="next" href={addressOf(reading, { after: page.next })}>
              Next answers
            </a>
          )}
        </nav>
      )}
      <Legend used={claims.map(({ standing }) => standing)} />
      <OperationBox
        operation={{ text: reading.operation }}
        variables={reading.variables}
        title="The GraphQL operation of this answer"
      />
      <OperationBox operation={sent.operation} variables={sent.variables} />
    </article>
  );
}

/** A question that was not answered: why, and what comes nearest. */
function NotRead({ answer, sent }: { answer: AnsweredFragment; sent: Sent }) {
  const { refusal, nearest, candidates, question } = answer;
  return (
    <article class="answer-page refused">
      <p class="kicker">Not answered</p>
      <h1 dir="auto">{question}</h1>
      <p class="lead" dir="auto">
        {refusal?.message}.
      </p>
      {nearest.length > 0 && (
        <section>
          <h2>Did you mean</h2>
          <ul class="plain-list">
            {nearest.map((reading) => (
              <li key={addressOf(reading)}>
                <a href={addressOf(reading)} dir="auto">
                  {reading.sentence}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {candidates.length > 0 && (
        <section>
          <h2>Whom or what is meant</h2>
          <ul class="plain-list">
            {candidates.map(({ id, name, type }) => (
              <li key={id}>
                <a href={pageOf(id)} dir="auto">
                  {name}
                </a>{' '}
                <span class="aside">
                  {type}, {id}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Ask again</h2>
        <Ask question={question} />
        <p class="note">
          Questions are read word by word, and never guessed at. Names that are on file, and plain words,
          serve best.
        </p>
      </section>
      <OperationBox operation={sent.operation} variables={sent.variables} />
    </article>
  );
}
