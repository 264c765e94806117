/** Settings that say half of something are refused, and name what is missing. */
import { expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';

const TOKENS = {
  FACTRAIL_JWKS_URL: 'https://login.example/jwks.json',
  FACTRAIL_JWT_ISSUER: 'https://login.example',
  FACTRAIL_JWT_AUDIENCE: 'factrail',
};

test('no token lets a reader see the newsroom’s graph unless a claim and its values are named', () => {
  expect(readConfig({}).tokens).toBeNull();
  expect(readConfig(TOKENS).tokens).toMatchObject({ roleClaim: 'role', newsroom: null });
  const both = {
    FACTRAIL_JWT_NEWSROOM_CLAIM: 'groups',
    FACTRAIL_JWT_NEWSROOM_VALUES: ' newsroom, night desk,',
  };
  expect(readConfig({ ...TOKENS, ...both }).tokens?.newsroom).toEqual({
    claim: 'groups',
    values: ['newsroom', 'night desk'],
  });
  for (const half of [
    { FACTRAIL_JWT_NEWSROOM_CLAIM: 'groups' },
    { FACTRAIL_JWT_NEWSROOM_VALUES: 'newsroom' },
    { ...both, FACTRAIL_JWT_NEWSROOM_VALUES: ' , ' },
  ])
    expect(() => readConfig({ ...TOKENS, ...half })).toThrow(
      /FACTRAIL_JWT_NEWSROOM_CLAIM and FACTRAIL_JWT_NEWSROOM_VALUES/,
    );
});
