/** Ids that follow from content: SHA-256 over canonical JSON (RFC 8785), 130 bits of it in base 32. */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

// Crockford's base 32 without i, l, o, u: ids are read out on the telephone
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters that any content with the same canonical JSON shares, and (2^-130) no other. */
export function contentId(content: unknown): string {
  return base32(hash('sha256', canonicalJson(content), 'buffer'));
}

export function sha256Hex(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

export function canonicalJson(content: unknown): string {
  return canonicalize(content) ?? 'null';
}

function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && out.length < 26) {
      bits -= 5;
      out += ALPHABET[(value >>> bits) & 31];
    }
  }
  return out;
}

export type ClaimKey = {
  subject: string;
  predicate: string;
  /** An entity's id, or null where the claim has a value. */
  object: string | null;
  /** The value in canonical form (`canonicalValue`), or null where the claim has an object. */
  value: string | null;
  /** 1, and 2, 3 … for a repeated episode. */
  episode: number;
};

/** The ids of the last claims: each is asked for several times while its filing is checked. */
const lastIds = new Map<string, string>();
const MOST_IDS = 5_000;

/** Invariant 1: validity is no part of a claim's identity. */
export function claimId({ subject, predicate, object, value, episode }: ClaimKey): string {
  const key = JSON.stringify([subject, predicate, object, value, episode]);
  const known = lastIds.get(key);
  if (known !== undefined) return known;
  const id = `claim/${contentId({ subject, predicate, object, value, episode })}`;
  if (lastIds.size >= MOST_IDS) lastIds.clear();
  lastIds.set(key, id);
  return id;
}

/** What kind of thing an id names, by the part before its first slash. */
export function prefixOf(id: string): string {
  const slash = id.indexOf('/');
  return slash < 0 ? '' : id.slice(0, slash);
}
