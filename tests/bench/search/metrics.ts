/** How well services answer a query, by id: 0 or missing is nothing, 1 a next address, 2 helps well, 3 exactly this. */
export type Grades = Readonly<Record<string, number>>;

/** Below this grade a service is a next address, not yet help. */
export const usefulGrade = 2;
const depth = 10;

/**
 * Normalised discounted cumulative gain of the first ten, 0 to 1, with gains of 2^grade − 1 (Burges et al. 2005). The ideal is
 * the best order of everything graded.
 * @returns undefined where nothing is graded, as nothing could be right
 */
export function ndcg(found: readonly string[], grades: Grades): number | undefined {
  const ideal = gainOf(Object.values(grades).sort((a, b) => b - a));
  return ideal === 0 ? undefined : gainOf(found.map((id) => grades[id] ?? 0)) / ideal;
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** Share of the useful services among the first ten, of ten where there are more. Undefined where none is useful. */
export function recall(found: readonly string[], grades: Grades): number | undefined {
  const useful = Object.values(grades).filter((grade) => grade >= usefulGrade).length;
  if (useful === 0) return undefined;
  return found.slice(0, depth).filter((id) => isUseful(id, grades)).length / Math.min(depth, useful);
}

/** One by the rank of the first useful service among the first ten, 0 where none is there. Undefined where none is useful. */
export function reciprocalRank(found: readonly string[], grades: Grades): number | undefined {
  if (!Object.values(grades).some((grade) => grade >= usefulGrade)) return undefined;
  const at = found.slice(0, depth).findIndex((id) => isUseful(id, grades));
  return at < 0 ? 0 : 1 / (at + 1);
}

function isUseful(id: string, grades: Grades): boolean {
  return (grades[id] ?? 0) >= usefulGrade;
}

/** The mean; NaN of nothing. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** Half the width of the interval in which the mean of all such queries lies 95 times of 100 (normal approximation). */
export function uncertainty(numbers: readonly number[]): number {
  const middle = mean(numbers);
  const variance = numbers.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (numbers.length - 1);
  return 1.96 * Math.sqrt(variance / numbers.length);
}
