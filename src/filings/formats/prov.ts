/** W3C PROV out: a trail as PROV-JSON (member submission of 2013) and as PROV-N (recommendation of 2013). */
import type { Stamp } from './stamp.ts';

/** Ids of ours have no address of their own everywhere, so they are names. */
const NAMESPACE = 'urn:factrail:';

export type ProvTrail = {
  /** The claim that the trail is of; one of the nodes. */
  claim: string;
  /** Assertions that the trail leaves out, beyond the first 100. */
  omitted: number;
  nodes: readonly { id: string; kind: string; label: string; prov: string; root: boolean }[];
  edges: readonly { from: string; to: string; kind: string; prov: string; certain: boolean }[];
};

type Value = string | number | boolean | { name: string };
type Relation = {
  relation: 'wasDerivedFrom' | 'wasAttributedTo' | 'wasGeneratedBy' | 'specializationOf';
  from: string;
  to: string;
  attributes: [string, Value][];
};
type Element = { element: 'entity' | 'activity' | 'agent'; id: string; attributes: [string, Value][] };

const ELEMENTS = { 'prov:Entity': 'entity', 'prov:Activity': 'activity', 'prov:Agent': 'agent' } as const;
/** The relation that each term is, and the type by which PROV-DM tells its subtypes. */
const RELATIONS: Record<string, [Relation['relation'], string?]> = {
  'prov:wasDerivedFrom': ['wasDerivedFrom'],
  'prov:wasQuotedFrom': ['wasDerivedFrom', 'prov:Quotation'],
  'prov:hadPrimarySource': ['wasDerivedFrom', 'prov:PrimarySource'],
  'prov:wasAttributedTo': ['wasAttributedTo'],
  'prov:wasGeneratedBy': ['wasGeneratedBy'],
  'prov:specializationOf': ['specializationOf'],
};
const ENDS = {
  wasDerivedFrom: ['prov:generatedEntity', 'prov:usedEntity'],
  wasAttributedTo: ['prov:entity', 'prov:agent'],
  wasGeneratedBy: ['prov:entity', 'prov:activity'],
  specializationOf: ['prov:specificEntity', 'prov:generalEntity'],
} as const;
/** What PROV-N writes between the two ends and the attributes: activity, generation, usage; or time. */
const UNSAID = {
  wasDerivedFrom: ', -, -, -',
  wasGeneratedBy: ', -',
  wasAttributedTo: '',
  specializationOf: '',
};

const named = (id: string) => `factrail:${id}`;

function elementsOf({ claim, omitted, nodes }: ProvTrail, { revision, at, licence }: Stamp): Element[] {
  return nodes.map(({ id, kind, label, prov, root }) => {
    const attributes: [string, Value][] = [
      ['prov:label', label],
      ['prov:type', { name: `factrail:${kind}` }],
    ];
    if (root) attributes.push(['factrail:root', true]);
    if (id === claim) {
      attributes.push(['factrail:revision', revision]);
      if (at !== null) attributes.push(['factrail:asOf', at]);
      if (licence !== null) attributes.push(['factrail:licence', licence]);
      if (omitted > 0) attributes.push(['factrail:omittedAssertions', omitted]);
    }
    return { element: ELEMENTS[prov as keyof typeof ELEMENTS] ?? 'entity', id: named(id), attributes };
  });
}

function relationsOf({ edges }: ProvTrail): Relation[] {
  return edges.map(({ from, to, kind, prov, certain }) => {
    const [relation, type] = RELATIONS[prov] ?? ['wasDerivedFrom'];
    const attributes: [string, Value][] = type === undefined ? [] : [['prov:type', { name: type }]];
    // a specialisation has no attributes in PROV
    if (relation !== 'specializationOf') {
      attributes.push(['factrail:kind', kind]);
      if (!certain) attributes.push(['factrail:certain', false]);
    }
    return { relation, from: named(from), to: named(to), attributes };
  });
}

export function provJson(trail: ProvTrail, stamp: Stamp): string {
  const document: Record<string, Record<string, unknown>> = { prefix: { factrail: NAMESPACE } };
  const put = (kind: string, id: string, record: unknown) => {
    document[kind] = { ...document[kind], [id]: record };
  };
  for (const { element, id, attributes } of elementsOf(trail, stamp)) put(element, id, jsonOf(attributes));
  relationsOf(trail).forEach(({ relation, from, to, attributes }, i) => {
    const [first, second] = ENDS[relation];
    put(relation, `_:r${i + 1}`, { [first]: from, [second]: to, ...jsonOf(attributes) });
  });
  return `${JSON.stringify(document, null, 1)}\n`;
}

function jsonOf(attributes: [string, Value][]): Record<string, unknown> {
  const typed = (value: Value) => {
    if (typeof value === 'object') return { $: value.name, type: 'prov:QUALIFIED_NAME' };
    return typeof value === 'number' ? { $: String(value), type: 'xsd:int' } : value;
  };
  return Object.fromEntries(attributes.map(([key, value]) => [key, typed(value)]));
}

export function provN(trail: ProvTrail, stamp: Stamp): string {
  const lines = [
    ...elementsOf(trail, stamp).map(
      ({ element, id, attributes }) =>
        `  ${element}(${id}${element === 'activity' ? ', -, -' : ''}${listOf(attributes)})`,
    ),
    ...relationsOf(trail).map(
      ({ relation, from, to, attributes }) =>
        `  ${relation}(${from}, ${to}${UNSAID[relation]}${listOf(attributes)})`,
    ),
  ];
  return `document\n  prefix factrail <${NAMESPACE}>\n\n${lines.join('\n')}\nendDocument\n`;
}

function listOf(attributes: [string, Value][]): string {
  if (attributes.length === 0) return '';
  const written = attributes.map(([key, value]) => {
    if (typeof value === 'object') return `${key}='${value.name}'`;
    if (typeof value === 'string') return `${key}=${quoted(value)}`;
    return typeof value === 'number' ? `${key}=${value}` : `${key}="${value}" %% xsd:boolean`;
  });
  return `, [${written.join(', ')}]`;
}

/** A string of PROV-N: on one line, with the escapes of SPARQL. */
function quoted(text: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`;
}
