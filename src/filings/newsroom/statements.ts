/** The Cypher of the newsroom's graph with the shape of each row. The texts are in `cypher/`. */
import { z } from 'zod';
import { defineChange, defineQuestion } from '../../graph/client.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const done = z.object({ done: z.number() });
const maybe = z.string().nullable();
const last = z.object({ last: maybe });

export const copyNodes = defineChange(cypher('copy-nodes'), last);
export const copyLinks = defineChange(cypher('copy-links'), last);
export const copyRevisions = defineChange(cypher('copy-revisions'), last);
export const beginCopy = defineChange(cypher('begin-copy'), z.object({ step: z.number(), after: maybe }));
export const saveCopy = defineChange(cypher('save-copy'), done);
export const openNewsroom = defineChange(cypher('open-newsroom'), z.object({ revision: z.number() }));
export const putAudiences = defineChange(cypher('put-audiences'), done);
export const clearAudiences = defineChange(cypher('clear-audiences'), done);
export const putPublication = defineChange(cypher('put-publication'), done);
export const publication = defineQuestion(
  cypher('publication'),
  z.object({ publishedTo: maybe, live: z.boolean() }),
);
export const dueEmbargoes = defineQuestion(
  cypher('due-embargoes'),
  z.object({ filing: z.string(), written: z.string(), embargo: z.string() }),
);
export const nextEmbargo = defineQuestion(cypher('next-embargo'), z.object({ embargo: z.string() }));
export const liveByKey = defineQuestion(cypher('live-by-key'), z.object({ id: z.string() }));
export const keyOf = defineQuestion(cypher('key-of'), z.object({ key: z.string() }));
export const crossings = defineQuestion(cypher('crossings'), z.object({ crossings: z.number() }));
export const openKeys = defineQuestion(
  cypher('open-keys'),
  z.object({ id: z.string(), key: z.string(), open: z.boolean() }),
);
export const openDeclarations = defineQuestion(
  cypher('open-declarations'),
  z.object({
    id: z.string(),
    open: z.boolean(),
    head: z.array(maybe),
    parts: z.array(z.string()),
    asserts: z.boolean(),
  }),
);
