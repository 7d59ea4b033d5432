/** Gives the next number from 0 to below 1. */
export type Chance = () => number;

/** Random numbers that are the same in every run (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list that is not empty. */
export function pick<Kind>(list: readonly Kind[], random: Chance): Kind {
  return list[Math.floor(random() * list.length)] as Kind;
}
