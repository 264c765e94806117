/**
 * CourtListener's dockets (REST API v4, and the RECAP archive's files, which nest entries, parties and attorneys): a
 * docket, an array or lines of them, or a page of the API's results. The court is the speaker of what its docket says.
 */
import { firstPass, type Incoming, type Line } from '../jsonl.ts';
import { type Json, list, object, textOf } from './bods.ts';
import { type AssertionDraft, Builder, cut, edtfOf } from './builder.ts';
import { objectsOf, within } from './objects.ts';
import { DOCKET, DOCUMENT, ENTRY, RULING, type Say } from './recap-model.ts';
import { readParty } from './recap-parties.ts';
import { type ImportSettings, safeId } from './settings.ts';

const SITE = 'https://www.courtlistener.com';

export async function* readRecap(file: string, settings: ImportSettings): AsyncGenerator<Incoming> {
  const builder = new Builder(file, settings);
  yield builder.head('CourtListener');
  for await (const line of objectsOf(file, firstPass())) {
    let all: Json;
    try {
      all = object(JSON.parse(line.text));
    } catch {
      builder.refuse(
        line,
        'JSON_SYNTAX',
        '',
        'this is no JSON: a file is a docket, or an array or lines of dockets',
      );
      yield builder.take(line);
      continue;
    }
    // a page of the API
    const dockets = Array.isArray(all.results) ? all.results.map(object) : [all];
    if (textOf(all.next) !== undefined)
      builder.leaveOut(
        within(line, '"next"'),
        'next',
        'the page names a next one, which is not in this file',
      );
    for (const docket of dockets) new Docket(builder, line, docket).read();
    yield builder.take(line);
  }
}

class Docket {
  private readonly builder: Builder;
  private readonly line: Line;
  private readonly docket: Json;

  constructor(builder: Builder, line: Line, docket: Json) {
    this.builder = builder;
    this.line = line;
    this.docket = docket;
  }

  read(): void {
    const { builder, line, docket } = this;
    const key = textOf(docket.id) ?? textOf(docket.docket_number);
    if (key === undefined || (docket.docket_number === undefined && docket.case_name === undefined)) {
      builder.refuse(
        line,
        'BAD_ROW',
        '',
        'this is no docket: a docket has an `id`, a `docket_number` and a `case_name`',
      );
      return;
    }
    const court = this.court();
    if (court === null) return;
    const number = textOf(docket.docket_number);
    const names = [docket.case_name, docket.case_name_full, docket.case_name_short]
      .map(textOf)
      .filter((name) => name !== undefined);
    const id = safeId('court-case', `courtlistener-${key}`);
    const name = names[0] ?? number ?? key;
    builder.entity(line, id, 'CourtCase', name, [
      ...names.slice(1),
      ...(number === undefined ? [] : [number]),
    ]);
    const source = safeId('source', `courtlistener-docket-${key}`);
    const path = textOf(docket.absolute_url);
    builder.source(line, {
      id: source,
      kind: 'COURT_FILING',
      title: `Docket of ${name}`,
      url: path === undefined ? undefined : new URL(path, SITE).href,
      publisher: court,
    });
    const say = (
      claim: { subject: string; predicate: string; object?: string; value?: string },
      words: string,
      over: Partial<AssertionDraft> = {},
      needle = '',
    ) =>
      builder.claim(
        needle === '' ? line : within(line, needle),
        claim,
        { by: court, in: source, paraphrase: words, ...over },
        needle,
      );
    say({ subject: court, predicate: 'HEARD', object: id }, 'The court that keeps the docket.');
    if (number !== undefined)
      say({ subject: id, predicate: 'DOCKET_NUMBER', value: number }, `docket number ${number}`);
    for (const [property, predicate] of [
      ['date_filed', 'COMPLAINT_FILED_ON'],
      ['cause', 'CONCERNED'],
      ['nature_of_suit', 'CONCERNED'],
    ] as const) {
      const value = textOf(docket[property]);
      if (value !== undefined)
        say({ subject: id, predicate, value: cut(value) }, `${property}: ${value}`, {}, `"${property}"`);
    }
    const ended = textOf(docket.date_terminated);
    if (ended !== undefined)
      say(
        { subject: id, predicate: 'HAD_STATUS', value: 'terminated' },
        `terminated on ${ended}`,
        { during: edtfOf(ended) && `${edtfOf(ended)}/..` },
        '"date_terminated"',
      );
    for (const property of ['assigned_to_str', 'referred_to_str', 'panel_str']) {
      const written = textOf(docket[property]);
      // judges of a panel stand there with commas between
      for (const judge of property === 'panel_str' ? (written ?? '').split(/\s*[,;]\s*/) : [written ?? '']) {
        if (judge === '') continue;
        const person = safeId('person', judge);
        builder.entity(line, person, 'Person', judge);
        say(
          { subject: person, predicate: 'HEARD', object: id },
          `${property}: ${judge}`,
          {},
          `"${property}"`,
        );
      }
    }
    for (const party of list(docket.parties)) readParty(builder, line, object(party), id, say);
    for (const entry of list(docket.docket_entries))
      this.entry(object(entry), { id, court, source, key }, say);
    this.leftOver(docket, DOCKET, 'docket');
  }

  /** The court's id, declared; null where the docket names none. */
  private court(): string | null {
    const { court, court_id: short } = this.docket;
    const { id, full_name: full, short_name: brief } = object(court);
    const written = textOf(court);
    const code =
      textOf(short) ??
      textOf(id) ??
      (written === undefined ? undefined : /\/courts\/([^/]+)\/?$/.exec(written)?.[1]) ??
      written;
    if (code === undefined) {
      this.builder.refuse(
        this.line,
        'MISSING_END',
        '',
        'the docket names no `court`, so that nobody says what it says',
      );
      return null;
    }
    const ours = safeId('organization', code);
    this.builder.entity(this.line, ours, 'Organization', textOf(full) ?? textOf(brief) ?? `Court ${code}`, [
      code,
    ]);
    return ours;
  }

  /** An entry: each of its documents is a source; an order is a ruling, in the docket's words. */
  private entry(
    entry: Json,
    { id, court, source, key }: { id: string; court: string; source: string; key: string },
    say: Say,
  ): void {
    const { builder, line } = this;
    const words = textOf(entry.description) ?? textOf(entry.short_description);
    const number = textOf(entry.entry_number);
    const place = within(line, words === undefined ? `"id": ${textOf(entry.id)}` : JSON.stringify(words));
    const filed = textOf(entry.date_filed);
    const documents = list(entry.recap_documents).map(object);
    let first: string | null = null;
    for (const document of documents.length > 0 ? documents : [{}]) {
      const [main, attachment] = [
        textOf(document.document_number) ?? number,
        textOf(document.attachment_number),
      ];
      const title = [
        `Dkt. ${[main ?? textOf(entry.id), attachment].filter(Boolean).join('-')}`,
        textOf(document.description) ?? words,
      ]
        .filter(Boolean)
        .join(': ');
      const own =
        textOf(document.id) ?? [textOf(entry.id) ?? number ?? title, attachment].filter(Boolean).join('-');
      const made = safeId(
        'source',
        textOf(document.id) === undefined
          ? `courtlistener-docket-${key}-entry-${own}`
          : `recap-document-${own}`,
      );
      const path =
        textOf(document.absolute_url) ??
        (textOf(document.filepath_local) &&
          `https://storage.courtlistener.com/${textOf(document.filepath_local)}`) ??
        textOf(document.filepath_ia);
      builder.source(place, {
        id: made,
        kind: 'COURT_FILING',
        title: title.slice(0, 9_000),
        url: path && URL.canParse(path, SITE) ? new URL(path, SITE).href : undefined,
        published: filed,
        publisher: court,
      });
      first ??= made;
      if (textOf(document.plain_text) !== undefined)
        builder.leaveOut(
          place,
          'plain_text',
          `the text of ${title.slice(0, 100)}: bring it as a capture to quote from it`,
        );
      this.leftOver(document, DOCUMENT, 'recap_documents');
    }
    if (words !== undefined && RULING.test(words))
      say(
        { subject: id, predicate: 'HAD_RULING', value: cut(words) },
        words,
        {
          in: first ?? source,
          modality: 'RULED',
          during: edtfOf(filed ?? ''),
          locator: number && `entry ${number}`,
        },
        JSON.stringify(words),
      );
    this.leftOver(entry, ENTRY, 'docket_entries');
  }

  private leftOver(holder: Json, used: ReadonlySet<string>, what: string): void {
    for (const [key, value] of Object.entries(holder)) {
      const empty = value === '' || value === false || list(value).length === 0;
      if (!used.has(key) && !empty)
        this.builder.leaveOut(
          within(this.line, `"${key}"`),
          key,
          `${what}.${key}: no predicate of the vocabulary is for it`,
        );
    }
  }
}
