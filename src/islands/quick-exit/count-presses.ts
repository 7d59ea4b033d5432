/**
 * Tells when a key was pressed often enough in a short time.
 * @param times presses wanted @param within milliseconds from the first to the last
 * @returns takes the time of a press in milliseconds, and says whether it was the last one wanted
 */
export function countPresses(times: number, within: number): (at: number) => boolean {
  let presses: number[] = [];
  return (at) => {
    presses = [...presses.filter((earlier) => at - earlier <= within), at];
    return presses.length >= times;
  };
}
