/**
 * The address that failed tries are counted by. A forwarded address counts only where the connection comes from a proxy
 * that the operator named, and then only the last hop, which that proxy wrote itself (ASVS 5.0, 4.1.3).
 * @param peer address of the connection @param forwarded the header `X-Forwarded-For` @param trusted addresses of proxies
 */
export function visitorAddress(peer: string, forwarded: string | undefined, trusted: readonly string[]): string {
  const plain = peer.replace(/^::ffff:/, '');
  if (!trusted.includes(plain)) return plain;
  return forwarded?.split(',').at(-1)?.trim() || plain;
}
