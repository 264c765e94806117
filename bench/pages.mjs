/**
 * How long a page of answers takes until its first byte, beside the GraphQL answer that it is made of:
 * `node bench/pages.mjs [ADDRESS] [QUESTION]`, of a server that runs. Both are asked in turn, after a warm-up.
 */
import { performance } from 'node:perf_hooks';

const [address = 'http://127.0.0.1:4000', question = 'weakClaims', ...pairs] = process.argv.slice(2);
const RUNS = 40;
const variables = Object.fromEntries(pairs.map((pair) => pair.split('=')));
const path = `/answer?${new URLSearchParams({ question, ...variables })}`;

const page = await (await fetch(`${address}${path}`)).text();
// the operation is the one that the page itself shows for copying
const blocks = [
  ...page.matchAll(/<pre[^>]*data-copy="(operation|variables)"[^>]*><code>([\s\S]*?)<\/code>/g),
].slice(-2);
const plain = (html) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const [query, sent] = blocks.map(([, , html]) => plain(html));
const body = JSON.stringify({ query, variables: JSON.parse(sent) });

async function timed(work) {
  const started = performance.now();
  const response = await work();
  const first = performance.now() - started;
  const text = await response.text();
  if (text.startsWith('{"errors"')) throw new Error(text.slice(0, 300));
  return { first, status: response.status };
}
const asks = {
  graphql: () =>
    fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  page: () => fetch(`${address}${path}`),
};
const times = { graphql: [], page: [] };
for (let i = 0; i < RUNS + 10; i++)
  for (const name of ['graphql', 'page']) {
    const { first, status } = await timed(asks[name]);
    if (status !== 200) throw new Error(`${name} answered ${status}`);
    if (i >= 10) times[name].push(first);
  }
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)];
for (const [name, list] of Object.entries(times))
  console.log(
    `${name.padEnd(8)} first byte: median ${at(list, 0.5).toFixed(1)} ms, p95 ${at(list, 0.95).toFixed(1)} ms`,
  );
const answers = (page.match(/class="answer/g) ?? []).length;
console.log(
  `page / GraphQL: ${(at(times.page, 0.5) / at(times.graphql, 0.5)).toFixed(2)} (${answers} lines, ${page.length} characters)`,
);
