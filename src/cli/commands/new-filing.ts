/** factrail new-filing: a commented template to start from. */
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { UsageError } from '../../domain/errors.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import { projectRoot } from '../config.ts';

export async function newFiling(slug: string): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new UsageError(`new-filing: a filing’s name is a-z, 0-9 and "-", not "${slug}"`);
  const file = resolve(`${slug}.yaml`);
  const schema = relative(resolve('.'), `${projectRoot}/schema/filing.schema.json`);
  try {
    await writeFile(file, template(slug, schema), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`new-filing: ${slug}.yaml is there already`);
    throw error;
  }
  process.stdout.write(`${slug}.yaml\n`);
  process.stderr.write(
    `fill it in, then: factrail validate ${slug}.yaml, factrail plan ${slug}.yaml, factrail apply ${slug}.yaml\n`,
  );
}

const [FIRST_RATING = '', ...OTHERS] = vocabulary.ratings.keys();
const RATINGS = `${FIRST_RATING} # ${OTHERS.join(' ')}`;

const template = (slug: string, schema: string) => `# yaml-language-server: $schema=${schema}
# A filing goes in wholly or not at all. All keys: docs/filings.md.
filing:
  id: ${slug}
  title: What it brings, in a line
  # case: the story that it belongs to
  # prepared_by: newsdesk

entities:
  # Only those that the graph does not have yet; ids start with person/ company/ organization/ agreement/ api/ product/ court-case/
  - id: organization/example-paper
    type: Organization
    name: The Example Paper
    # aliases: [Example]

sources:
  - id: source/${slug}
    kind: ARTICLE # COURT_FILING POST PRESS_RELEASE TRANSCRIPT DATASET REPORT EMAIL BOOK OTHER
    title: The title as it stands on it
    publisher: organization/example-paper
    # url: https://…
    # published: 2024-04-05
    # derived_from: [source/…]   # what it copies, quotes or shows
    # capture: { file: captures/${slug}.txt, sha256: … }

claims:
  - subject: organization/example-paper
    predicate: STATED # schema/vocabulary.yaml has them all
    value: What was stated
    assertions:
      - by: organization/example-paper
        stance: ASSERTS # DENIES QUALIFIES DECLINES_COMMENT
        modality: REPORTED # ALLEGED ADMITTED RECORDED RULED
        # during: 2013-08/..
        in: source/${slug}
        paraphrase: The sense in your own words. Or, instead, quote with the exact words.
        # quote: |-
        #   the exact words
        # relays: source/…   # where this speaker has it from

# reviews:   # the newsroom's own verdicts on claims of this filing or of the graph
#   - id: review/${slug}
#     claims:
#       - { subject: organization/example-paper, predicate: STATED, value: What was stated }
#     rating: ${RATINGS}
#     by: organization/…   # the newsroom
#     date: 2024-04-10
#     summary: The verdict and its grounds in a few sentences.
#     relies_on:
#       - { in: source/${slug} }
`;
