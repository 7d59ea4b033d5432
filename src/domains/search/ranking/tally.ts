/** Numbers reckoned up for some of many things, without a map: thousands of services are reckoned for every word of a query. */
export class Tally {
  private readonly amounts: Float64Array;
  /** In which use a thing was last counted: older amounts are as good as none, so nothing has to be wiped. */
  private readonly uses: Uint32Array;
  private use = 1;
  private readonly counted: Uint32Array;
  private count = 0;

  /** @param size how many things there are, numbered from 0 */
  constructor(size: number) {
    this.amounts = new Float64Array(size);
    this.uses = new Uint32Array(size);
    this.counted = new Uint32Array(size);
  }

  /** What was reckoned for a thing; 0 where nothing was. */
  of(thing: number): number {
    return this.uses[thing] === this.use ? (this.amounts[thing] as number) : 0;
  }

  /** Adds to a thing. */
  add(thing: number, amount: number): void {
    if (this.uses[thing] === this.use) this.amounts[thing] = (this.amounts[thing] as number) + amount;
    else this.begin(thing, amount);
  }

  /** Keeps the greater of two amounts. */
  raise(thing: number, amount: number): void {
    if (this.uses[thing] !== this.use) this.begin(thing, amount);
    else if (amount > (this.amounts[thing] as number)) this.amounts[thing] = amount;
  }

  /** The things something was reckoned for, in the order they came up; until the next use. */
  things(): Uint32Array {
    return this.counted.subarray(0, this.count);
  }

  /** Forgets everything, for the next use. */
  clear(): void {
    this.use += 1;
    this.count = 0;
  }

  private begin(thing: number, amount: number): void {
    this.uses[thing] = this.use;
    this.amounts[thing] = amount;
    this.counted[this.count] = thing;
    this.count += 1;
  }
}
