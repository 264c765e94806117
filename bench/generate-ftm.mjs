/**
 * A register as FollowTheMoney entities, a line each, deterministic: people, companies, and who owns, directs, works for or
 * pays whom. `node bench/generate-ftm.mjs [LINES] > register.jsonl`; 500,000 unless said. A few companies pay themselves,
 * which an import refuses.
 */
import { once } from 'node:events';

const lines = Number(process.argv[2] ?? 500_000);
if (!Number.isInteger(lines) || lines < 10) {
  process.stderr.write('generate-ftm: give a whole number of lines, 10 or more\n');
  process.exit(2);
}
const people = Math.floor(lines * 0.24);
const companies = Math.floor(lines * 0.16);
const KINDS = [
  ['Ownership', 'owner', 'asset', { percentage: ['25'] }],
  ['Directorship', 'director', 'organization', { role: ['director'] }],
  ['Employment', 'employee', 'employer', {}],
  ['Payment', 'payer', 'beneficiary', { amount: ['100'], currency: ['EUR'] }],
];

let state = 12345;
/** A whole number below another, by a linear congruential generator (the constants of ANSI C's example). */
const below = (bound) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state % bound;
};

function* register() {
  for (let i = 0; i < people; i++)
    yield {
      id: `p-${i}`,
      schema: 'Person',
      properties: {
        name: [`Person ${i} of ${i % 977}`],
        nationality: ['nl'],
        birthDate: [`19${10 + (i % 80)}-0${1 + (i % 9)}`],
      },
    };
  for (let i = 0; i < companies; i++)
    yield {
      id: `c-${i}`,
      schema: 'Company',
      properties: { name: [`Company ${i} Ltd`], jurisdiction: ['gb'], registrationNumber: [`R${i}`] },
    };
  for (let i = 0; i < lines - people - companies; i++) {
    const [schema, from, to, more] = KINDS[i % KINDS.length];
    const who = schema === 'Payment' ? `c-${below(companies)}` : `p-${below(people)}`;
    yield {
      id: `e-${i}`,
      schema,
      properties: {
        [from]: [who],
        [to]: [`c-${below(companies)}`],
        startDate: [`20${10 + (i % 14)}-01-01`],
        ...more,
      },
    };
  }
}

let text = '';
for (const entity of register()) {
  text += `${JSON.stringify(entity)}\n`;
  if (text.length < 1_000_000) continue;
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  text = '';
}
process.stdout.write(text);
