/** /: the question box, examples, the stories, and what changed lately. */
import { operation } from '../documents.ts';
import { caseOf, pageOf } from '../links.ts';
import type { FrontQuery, FrontQueryVariables } from '../operations.ts';
import { Ask } from '../page.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Legend } from '../parts/standing.tsx';
import type { PageMaker } from '../request.ts';
import { run } from '../run.ts';
import { count, dayOf } from '../words.ts';

const FRONT = operation<FrontQuery, FrontQueryVariables>('Front');

const DID = { APPLIED: 'came in', AMENDED: 'was amended', RETRACTED: 'was taken back' } as const;

export const frontPage: PageMaker = async ({ execute, view }) => {
  const { cases, lately, apis, graph } = await run(execute, FRONT, {});
  const examples = exampleQuestions(
    cases.nodes.map(({ name }) => name),
    apis.nodes,
  );
  return {
    title: 'Ask what is on file',
    description: 'A fact-check knowledge graph that answers with its receipts.',
    view: { ...view, pin: null },
    question: null,
    body: (
      <article class="front">
        <h1>Who says so, in which words, where, and who denies it</h1>
        <p class="lead">
          Ask in plain English. Each line of an answer comes with its receipts, down to the exact words in the
          document that they stand in.
        </p>
        <Ask question="" />
        {examples.length > 0 && (
          <section class="examples">
            <h2>For example</h2>
            <ul class="plain-list">
              {examples.map((example) => (
                <li key={example}>
                  <a href={`/answer?q=${encodeURIComponent(example)}`} dir="auto">
                    {example}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div class="columns even">
          <section>
            <h2>Cases</h2>
            {cases.nodes.length === 0 && <p>No case is on file yet.</p>}
            <ul class="plain-list">
              {cases.nodes.map(({ name, filings, changed }) => (
                <li key={name}>
                  <a href={caseOf(name)} dir="auto">
                    {name}
                  </a>{' '}
                  <span class="aside">
                    {count(filings, 'filing')}, last changed {dayOf(changed.at)}
                  </span>
                </li>
              ))}
            </ul>
            {cases.totalCount > cases.nodes.length && <p class="note">{cases.totalCount} in all.</p>}
            <p class="aside">All of it as of revision {graph.revision}.</p>
            <h2>How claims stand</h2>
            <Legend
              used={['ESTABLISHED', 'CORROBORATED', 'SINGLE_SOURCE', 'DISPUTED', 'DENIED', 'UNSUPPORTED']}
            />
          </section>
          <section>
            <h2>What changed lately</h2>
            {lately.changes.length === 0 && <p>Nothing has been filed yet.</p>}
            <ol class="changes">
              {lately.changes.map(({ number, at, action, target, filing, by, reason }) => (
                <li key={number}>
                  <span class="aside">
                    <time dateTime={at}>{dayOf(at)}</time>, revision {number}
                  </span>
                  <br />
                  <a href={pageOf(filing?.id ?? target)} dir="auto">
                    {filing?.title ?? target}
                  </a>{' '}
                  {DID[action]}
                  {by && <span class="aside"> by {by}</span>}
                  {reason && <span dir="auto">: {reason}</span>}
                </li>
              ))}
            </ol>
          </section>
        </div>
        <OperationBox operation={FRONT} variables={{}} />
      </article>
    ),
  };
};

/** Questions that the graph at hand can be asked: of its own stories, APIs, and the companies that have to do with these. */
function exampleQuestions(stories: readonly string[], apis: FrontQuery['apis']['nodes']): string[] {
  const [story] = stories;
  const claims = apis.flatMap(({ claims }) => claims.nodes);
  const had = apis.filter(({ claims }) =>
    claims.nodes.some(({ predicate }) => predicate === 'HAD_ACCESS_TO'),
  );
  const api = had.at(-1)?.name;
  const companies = new Set(
    [...claims]
      .reverse()
      .filter(({ subject }) => subject.type === 'Company')
      .map(({ subject }) => subject.name),
  );
  const [one, other] = [...companies];
  return [
    ...(api ? [`Which partners had ${api} access?`] : []),
    ...(one ? [`What did ${one} deny?`, `Timeline of ${one}`] : []),
    ...(one && other ? [`How is ${one} connected to ${other}?`] : []),
    ...(story
      ? [
          `Where do sources disagree in the case ${story}?`,
          `Which claims in the case ${story} rest on one source?`,
        ]
      : []),
  ];
}
