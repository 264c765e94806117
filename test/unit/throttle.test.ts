import { expect, test } from 'vitest';
import { RateLimited, Unauthenticated } from '../../src/domain/errors.ts';
import { networkOf } from '../../src/graphql/http/callers.ts';
import { Throttle } from '../../src/graphql/http/throttle.ts';

test('wrong keys wait longer each time, and a right one clears the count', async () => {
  let now = 0;
  let checks = 0;
  const throttle = new Throttle(() => now);
  const wrong = (address = 'a') =>
    throttle
      .run(address, async () => {
        checks++;
        throw new Unauthenticated('wrong');
      })
      .catch((error) => error);
  const right = () => throttle.run('a', async () => 'in');
  for (let i = 0; i < 6; i++) expect(await wrong()).toBeInstanceOf(Unauthenticated);
  const refused = await wrong();
  expect(refused).toBeInstanceOf(RateLimited);
  expect(refused.extensions.retryAfter).toBe(2);
  expect(checks).toBe(6);
  // others are not held up
  expect(await wrong('b')).toBeInstanceOf(Unauthenticated);
  now += 2001;
  expect(await wrong()).toBeInstanceOf(Unauthenticated);
  expect((await wrong()).extensions.retryAfter).toBe(4);
  await expect(right()).rejects.toThrow(RateLimited);
  now += 4001;
  expect(await right()).toBe('in');
  for (let i = 0; i < 5; i++) await wrong();
  expect(await right()).toBe('in');
  // five minutes are the longest
  for (let i = 0; i < 40; i++) {
    await wrong();
    now += 300_001;
  }
  await wrong();
  expect((await wrong()).extensions.retryAfter).toBe(300);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
