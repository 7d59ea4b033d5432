/** Milliseconds after which the portal counts as out of reach. */
const patience = 6_000;

/** Whether the portal can be reached now. Browsers say so of the device only, not of the line. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}
