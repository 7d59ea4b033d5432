import { expect, test } from 'vitest';
import { visitorAddress } from '../../../src/platform/server/visitor-address.ts';

test.each([
  ['a visitor without a proxy', '203.0.113.7', undefined, [], '203.0.113.7'],
  ['a forged header without a proxy', '203.0.113.7', '198.51.100.1', [], '203.0.113.7'],
  ['a forged header from elsewhere than the proxy', '203.0.113.7', '198.51.100.1', ['127.0.0.1'], '203.0.113.7'],
  ['through the proxy', '127.0.0.1', '203.0.113.7', ['127.0.0.1'], '203.0.113.7'],
  ['through the proxy, with forged hops before its own', '127.0.0.1', '198.51.100.1, 203.0.113.7', ['127.0.0.1'], '203.0.113.7'],
  ['a proxy that says nothing', '127.0.0.1', undefined, ['127.0.0.1'], '127.0.0.1'],
  ['a proxy over IPv6-mapped IPv4', '::ffff:127.0.0.1', '2001:db8::1', ['127.0.0.1'], '2001:db8::1'],
])('%s', (_name, peer, forwarded, trusted, expected) => {
  expect(visitorAddress(peer, forwarded, trusted)).toBe(expected);
});
