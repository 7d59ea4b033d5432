/**
 * Rounds a weight to a part of 65536, which binary numbers hold exactly. Logarithms may differ in the last bit between
 * JavaScript engines, and sums by their order; rounded ones do not, so that server and browser rank alike.
 */
export function steady(weight: number): number {
  return Math.round(weight * 65_536) / 65_536;
}
