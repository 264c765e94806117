/** Values of claims: how each type is read, and the canonical form that makes two writings one claim. */
import { BadEdtf, parseEdtf } from './edtf.ts';

export const VALUE_TYPES = ['date', 'number', 'money', 'text'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

export class BadValue extends Error {}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** The canonical form of a value as written. Throws BadValue with what to write instead. */
export function canonicalValue(type: ValueType, written: string): string {
  const text = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') throw new BadValue('a value cannot be empty');
  if (type === 'text') return text;
  if (type === 'number') return decimal(text, written);
  if (type === 'money') {
    const match = /^([A-Z]{3}) (\S+)$/.exec(text);
    if (!match?.[1] || !match[2] || !CURRENCIES.has(match[1]))
      throw new BadValue(`"${written}" is no amount: write the ISO 4217 code first, as in USD 100000000`);
    return `${match[1]} ${decimal(match[2], written)}`;
  }
  try {
    return parseEdtf(text).edtf;
  } catch (error) {
    throw new BadValue(error instanceof BadEdtf ? error.message : String(error));
  }
}

function decimal(text: string, written: string): string {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (!match?.[2])
    throw new BadValue(`"${written}" is no number: write digits with a point at most, as in 1500000 or 0.5`);
  const whole = match[2].replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return digits === '0' ? '0' : `${match[1]}${digits}`;
}
