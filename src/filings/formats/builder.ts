/**
 * Makes records of one line of another format: entities, sources and claims, each once over the whole file, and what is
 * left out with its reason. What the file does not name (speaker, source) is the import's settings'.
 */
import { isEdtf } from '../../domain/edtf.ts';
import { InvalidFiling, type Issue } from '../../domain/errors.ts';
import { nameKey } from '../../domain/names.ts';
import { BadValue, canonicalValue, type ValueType } from '../../domain/values.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import { assertionShape, claimShape, entityShape, headShape, sourceShape } from '../format.ts';
import { columnOf, type Incoming, type JsonRecord, type Line, type Read } from '../jsonl.ts';
import { IdTable } from './id-table.ts';
import { filingId, type ImportSettings, safeId } from './settings.ts';

export type ClaimDraft = {
  subject: string;
  predicate: string;
  object?: string | undefined;
  value?: string | undefined;
  episode?: number | undefined;
};
export type AssertionDraft = {
  by: string;
  in: string;
  paraphrase?: string | undefined;
  quote?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
  during?: string | undefined;
  during_text?: string | undefined;
  locator?: string | undefined;
  stance?: string | undefined;
  modality?: string | undefined;
  page?: string | undefined;
  note?: string | undefined;
  /** The source that it is taken from; "none" where it is first hand. */
  via?: string | undefined;
};
type SourceDraft = { id: string; kind: string; title: string; derived_from?: string[] } & Partial<
  Record<'url' | 'publisher' | 'published' | 'language', string | undefined>
>;

const DECLARED = 1;
const DROPPED = 2;
const MOST = 9_900;
/** Assertions that are kept to tell one that comes twice: more than a batch of an import has. */
const RECENT = 5_000;
export const cut = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

export class Builder {
  readonly file: string;
  readonly settings: ImportSettings;
  private readonly declared = new IdTable();
  private readonly recent = new Set<string>();
  private reads: Read[] = [];
  /** Ids that this line has declared. */
  private fresh: string[] = [];

  constructor(file: string, settings: ImportSettings) {
    this.file = file;
    this.settings = settings;
  }

  /** The filing's head, before the first line. */
  head(format: string): Incoming {
    const id = filingId(this.file, this.settings);
    const title = this.settings.sourceTitle ?? `${format} import ${id}`;
    const record = {
      filing: headShape.parse({ id, title, prepared_by: `factrail import --format ${format}` }),
    };
    const line: Line = { number: 1, position: 0, text: '', digest: () => '', bytesRead: 0 };
    return { line, reads: [{ record }] };
  }

  /** What was made of a line. */
  take(line: Line): Incoming {
    const { reads } = this;
    [this.reads, this.fresh] = [[], []];
    return { line, reads };
  }

  leaveOut(line: Line, key: string, message: string): void {
    this.reads.push({ leftOut: this.issue(line, 'LEFT_OUT', key, message, 'warning') });
  }

  /** The whole line stays out: what was made of it is dropped, and a later line may declare it. */
  refuse(line: Line, code: string, key: string, message: string): void {
    for (const id of this.fresh) this.declared.set(id, DROPPED);
    this.fresh = [];
    this.reads = [{ issues: [this.issue(line, code, key, message, 'error')] }];
  }

  issue(line: Line, code: string, key: string, message: string, severity: Issue['severity']): Issue {
    const column = key === '' ? 1 : columnOf(line.text, key);
    return { code, severity, file: this.file, line: line.number, column, message };
  }

  private isNew(id: string): boolean {
    if (this.declared.get(id) === DECLARED) return false;
    this.declared.set(id, DECLARED);
    this.fresh.push(id);
    return true;
  }

  /** Declares an entity unless it is; answers whether it was new. */
  entity(line: Line, id: string, type: string, name: string, aliases: string[] = []): boolean {
    if (!this.isNew(id)) return false;
    const usable = [...new Set(aliases)].filter((alias) => alias !== name && nameKey(alias) !== '');
    this.parsed(
      line,
      'entity',
      entityShape.safeParse({ id, type, name: cut(name), aliases: usable.map(cut) }),
    );
    return true;
  }

  source(line: Line, draft: SourceDraft): boolean {
    if (!this.isNew(draft.id)) return false;
    const { published, url, language, ...rest } = draft;
    const date = published === undefined ? undefined : edtfOf(published);
    if (published !== undefined && date === undefined)
      this.leaveOut(line, published, `the date ${published} of ${draft.id} is no date that can be read`);
    const address =
      url !== undefined && /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url) ? url : undefined;
    if (url !== undefined && address === undefined)
      this.leaveOut(line, url, `the address ${url} is no http or https address`);
    const tag =
      language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
    if (language !== undefined && tag === undefined)
      this.leaveOut(line, language, `the language ${language} is no BCP 47 tag`);
    const source = { ...rest, title: cut(draft.title), url: address, published: date, language: tag };
    this.parsed(line, 'source', sourceShape.safeParse(source));
    return true;
  }

  /** A claim with one assertion of it. A value that its predicate cannot take is left out, with the reason. */
  claim(line: Line, draft: ClaimDraft, assertion: AssertionDraft, key = ''): void {
    const type = vocabulary.predicates.get(draft.predicate)?.value;
    const fault = type && draft.value !== undefined ? valueFault(type, draft.value) : null;
    if (fault !== null) {
      this.leaveOut(line, key, `${draft.predicate}: ${fault}`);
      return;
    }
    const full = { stance: 'ASSERTS', modality: 'RECORDED', ...assertion };
    if (full.during !== undefined && !isEdtf(full.during)) {
      this.leaveOut(line, full.during, `the time "${full.during}" is no EDTF: it is kept as words only`);
      full.during_text ??= full.during;
      full.during = undefined;
    }
    if (full.paraphrase !== undefined) full.paraphrase = cut(full.paraphrase);
    // the same words twice, as where a file repeats a value, are one assertion
    const said = JSON.stringify([draft, full]);
    if (this.recent.has(said)) return;
    if (this.recent.size >= RECENT) this.recent.clear();
    this.recent.add(said);
    const parsed = assertionShape.safeParse(full);
    if (!parsed.success) this.parsed(line, 'claim', parsed);
    else this.parsed(line, 'claim', claimShape.safeParse({ ...draft, assertions: [full] }));
  }

  private parsed(
    line: Line,
    kind: 'entity' | 'source' | 'claim',
    result:
      | { success: true; data: unknown }
      | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
  ): void {
    if (result.success) this.reads.push({ record: { [kind]: result.data } as JsonRecord });
    else {
      const issues = result.error.issues.slice(0, 20).map((fault) => {
        const where = [kind, ...fault.path.map(String)].join('.');
        return this.issue(line, 'BAD_VALUE', '', `\`${where}\` ${fault.message}`, 'error');
      });
      this.reads.push({ issues });
    }
  }

  /** The organisation of a name, declared. */
  organization(line: Line, name: string): string {
    const id = safeId('organization', name.trim());
    this.entity(line, id, 'Organization', name.trim());
    return id;
  }

  /** Who says so where the file does not. Throws InvalidFiling that says what to give. */
  publisher(line: Line, named?: string | undefined): string {
    const name = named ?? this.settings.publisher;
    if (name === undefined || nameKey(name) === '')
      throw this.wanting(
        line,
        'nobody is named who says so',
        '--publisher NAME, such as the register’s or the dataset’s own',
      );
    return this.organization(line, name);
  }

  /**
   * The document that all of the file is in, declared: as the import's settings say, else as the file does; the other way
   * round with `first`, where the file says it of each value.
   */
  dataset(line: Line, named?: string | undefined, first = false): string {
    const { sourceTitle } = this.settings;
    const title = first ? (named ?? sourceTitle) : (sourceTitle ?? named);
    if (title === undefined)
      throw this.wanting(
        line,
        'no document is named in which it stands',
        '--source-title TITLE, such as the dataset’s',
      );
    const id = safeId('source', title);
    const { publisher, sourceUrl: url, published } = this.settings;
    const by = publisher === undefined ? undefined : this.organization(line, publisher);
    this.source(line, { id, kind: 'DATASET', title, publisher: by, url, published });
    return id;
  }

  /** The page at an address, declared. */
  page(line: Line, url: string, publisher?: string | undefined): string {
    const id = safeId('source', url);
    this.source(line, { id, kind: 'OTHER', title: url, url, publisher });
    return id;
  }

  private wanting(line: Line, what: string, give: string): InvalidFiling {
    const message = `${what}: give ${give}`;
    return new InvalidFiling(`${this.file}:${line.number}: ${message}`, [
      this.issue(line, 'MISSING_KEY', '', message, 'error'),
    ]);
  }
}

/** A date as formats write it, as EDTF; undefined where it is none. A time of day is dropped. */
export function edtfOf(written: string): string | undefined {
  const text = written.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
  return text !== '' && isEdtf(text) ? text : undefined;
}

/** From a start to an end, either of which may be unknown. */
export function periodOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined && end === undefined) return undefined;
  if (start !== undefined && start === end) return start;
  const text = `${start ?? ''}/${end ?? ''}`;
  return isEdtf(text) ? text : undefined;
}

function valueFault(type: ValueType, value: string): string | null {
  try {
    canonicalValue(type, value);
    return null;
  } catch (error) {
    if (error instanceof BadValue) return error.message;
    throw error;
  }
}
