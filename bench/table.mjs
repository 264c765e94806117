/** The results as a table: one line a question and number of connections, one column group a contender. */

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const number = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

/**
 * @param {{ api: string, connections: number, contender: string, rate: number, p50: number, p99: number, program: number,
 *   neo4j: number }[]} results
 *   in the order in which they were made: those of one round follow each other; the last two are milliseconds of
 *   processor time an answer
 * @returns {string[]} lines of Markdown
 */
export function tableOf(results) {
  const lines = [
    '| question | connections | contender | questions/s | p50 ms | p99 ms | CPU ms an answer: program, Neo4j | rate against bare driver | against @neo4j/graphql | p99 against bare driver |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  const groups = groupBy(results, ({ api, connections }) => `${api} | ${connections}`);
  for (const [group, runs] of groups) {
    const by = groupBy(runs, ({ contender }) => contender);
    for (const [name, mine] of by) {
      const middle = (key) => number(median(mine.map((run) => run[key])));
      const against = (other, key) => {
        const theirs = by.get(other);
        if (!theirs || other === name) return '';
        const ratios = mine.map((run, i) => run[key] / theirs[i][key]);
        return `${number(median(ratios))} (${number(Math.min(...ratios))}–${number(Math.max(...ratios))})`;
      };
      lines.push(
        `| ${group} | ${name} | ${middle('rate')} | ${middle('p50')} | ${middle('p99')} | ${middle('program')}, ${middle('neo4j')} | ${against('bare driver', 'rate')} | ${against('@neo4j/graphql', 'rate')} | ${against('bare driver', 'p99')} |`,
      );
    }
  }
  return lines;
}

/**
 * Milliseconds an answer by part of the program, a column a question.
 *
 * @param {{ head: string, parts: Map<string, number> }[]} columns
 * @returns {string[]} lines of Markdown
 */
export function profileTable(columns) {
  const total = ({ parts }) => [...parts.values()].reduce((sum, ms) => sum + ms, 0);
  const names = [...new Set(columns.flatMap(({ parts }) => [...parts.keys()]))];
  const row = (head, cells) => `| ${[head, ...cells].join(' | ')} |`;
  return [
    row(
      'Factrail, CPU ms an answer that is made',
      columns.map(({ head }) => head),
    ),
    row(
      '---',
      columns.map(() => '---'),
    ),
    ...names.map((name) =>
      row(
        name,
        columns.map(({ parts }) => (parts.get(name) ?? 0).toFixed(2)),
      ),
    ),
    row(
      'in all',
      columns.map((column) => total(column).toFixed(2)),
    ),
  ];
}
