/** Nouns for a type of entity. None says more than the type does: "regulators" are organizations, and not all of them. */
const NOUNS: Record<string, string> = {
  '': 'partner partners party parties',
  Company: 'company companies firm firms business businesses corporation corporations',
  Person: 'person people persons individual individuals',
  Organization: 'organization organizations organisation organisations',
  Api: 'api apis interface interfaces',
  Product: 'product products',
  Agreement: 'agreement agreements contract contracts deal deals',
  CourtCase: 'case cases lawsuit lawsuits suit suits proceeding proceedings',
};

/** The type of entity that each noun means; '' for a party, of whichever type. By look-up key. */
export const NOUN_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(NOUNS).flatMap(([type, nouns]) => nouns.split(' ').map((noun) => [noun, type] as const)),
);

/** Those that one asks for with "who". */
const PARTIES: ReadonlySet<string> = new Set(['Person', 'Company', 'Organization']);

export const isParty = (type: string) => PARTIES.has(type);

const PLURALS: Record<string, string> = {
  Company: 'companies',
  Person: 'people',
  Organization: 'organizations',
  Api: 'APIs',
  Product: 'products',
  Agreement: 'agreements',
  CourtCase: 'court cases',
};

export const plural = (type: string) => PLURALS[type] ?? type;
