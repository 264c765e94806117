/**
 * Who asks, told by `Authorization: Bearer …`: an API key of the graph, a signed token of the newsroom's own identity
 * provider, or the one editor's key of the settings. No secret is ever part of a message.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, type JWTVerifyGetKey, errors as joseErrors, jwtVerify } from 'jose';
import { FactrailError, Forbidden, GraphUnavailable, Unauthenticated } from '../domain/errors.ts';
import { includesRole, isRole, type Role } from '../domain/roles.ts';
import type { Reader } from '../graph/client.ts';
import { checkKey, looksLikeKey } from '../graph/keys/keys.ts';

/** `id` is one caller's for ever; `name` is what revisions and the log call them. */
export type Caller = {
  id: string;
  name: string;
  role: Role;
  /** Whether they see what not everybody may see. */
  newsroom: boolean;
};

export type TokenSettings = {
  /** Where the provider publishes its keys. */
  jwks: string;
  issuer: string;
  audience: string;
  /** The claim that holds the role, or a list with it. */
  roleClaim: string;
  /** The claim, and which of its values (one, or a list of them) lets a reader see the newsroom's graph; null: none does. */
  newsroom: { claim: string; values: readonly string[] } | null;
};

export type AuthSettings = {
  reader: Reader;
  editorKey: string | null;
  tokens: TokenSettings | null;
};

/** Null for a request without credentials. Throws Unauthenticated for wrong ones. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller | null>;

// a token signed with a shared secret is none: who can check it could make it
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const digest = (text: string) => createHash('sha256').update(text).digest();

export function authenticator({ reader, editorKey, tokens }: AuthSettings): Authenticate {
  const keys = tokens ? createRemoteJWKSet(new URL(tokens.jwks), { timeoutDuration: 3000 }) : null;
  const editor = editorKey === null ? null : digest(editorKey);
  return async (authorization) => {
    if (authorization === undefined) return null;
    const [, sent] = /^Bearer (\S{1,8000})$/i.exec(authorization) ?? [];
    if (sent === undefined)
      throw new Unauthenticated('send a key as the header "Authorization: Bearer KEY", or none at all');
    if (looksLikeKey(sent)) {
      const { id, name, role, newsroom } = await checkKey(reader, sent);
      return { id: `key:${id}`, name, role, newsroom: newsroom || includesRole(role, 'editor') };
    }
    if (editor !== null && timingSafeEqual(digest(sent), editor))
      return { id: 'editor', name: 'editor', role: 'editor', newsroom: true };
    if (tokens && keys && sent.split('.').length === 3) return checkToken(sent, tokens, keys);
    throw new Unauthenticated('this is no key that is known here');
  };
}

async function checkToken(token: string, settings: TokenSettings, keys: JWTVerifyGetKey): Promise<Caller> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 5,
    });
    const { roleClaim, newsroom } = settings;
    const roles = listOf(payload[roleClaim]).filter(isRole);
    const highest = roles.reduce<Role>((best, role) => (includesRole(role, best) ? role : best), 'reader');
    if (roles.length === 0) throw new Forbidden(`this token gives no role here: its ${roleClaim} names none`);
    const sub = String(payload.sub).slice(0, 200);
    const insider =
      newsroom !== null && listOf(payload[newsroom.claim]).some((value) => isOneOf(newsroom.values, value));
    return {
      id: `token:${sub}`,
      name: sub,
      role: highest,
      newsroom: insider || includesRole(highest, 'editor'),
    };
  } catch (error) {
    if (error instanceof FactrailError) throw error;
    // the keys of the provider could not be had: that is not the caller's fault
    const { JWKSTimeout, JWTExpired, JOSEError } = joseErrors;
    if (error instanceof JWTExpired) throw new Unauthenticated('this token has expired');
    if (error instanceof JOSEError && !(error instanceof JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC')
      throw new Unauthenticated(
        'this token is not valid here: its signature, issuer, audience or time is wrong',
      );
    throw new GraphUnavailable('tokens cannot be checked now: their issuer does not answer', {
      retryAfter: 10,
    });
  }
}

/** What a claim holds, which may be one value or a list. */
const listOf = (claimed: unknown): unknown[] => (Array.isArray(claimed) ? claimed : [claimed]);

/** `true` is a value too, and nothing else that is not text. */
const isOneOf = (values: readonly string[], value: unknown) =>
  (typeof value === 'string' || value === true) && values.includes(String(value));

/** Throws Unauthenticated where nobody is known to ask, Forbidden where whoever asks may not. */
export function demand(caller: Caller | null, needed: Role): Caller {
  if (!caller)
    throw new Unauthenticated(
      `this needs a key of role ${needed}, as the header "Authorization: Bearer KEY"`,
    );
  if (!includesRole(caller.role, needed))
    throw new Forbidden(`this needs the role ${needed}, and this key is of role ${caller.role}`);
  return caller;
}

/** Throws Unauthenticated or Forbidden where whoever asks may not see what not everybody may see. */
export function demandNewsroom(caller: Caller | null): void {
  demand(caller, 'reader');
  if (!caller?.newsroom)
    throw new Forbidden('this needs the role editor, or a key or token that may see the newsroom’s graph');
}
