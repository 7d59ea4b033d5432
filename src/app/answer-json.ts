/** A JSON answer for machines. Never stored on the way: answers change with the content. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}

/** What a machine gets where its request makes no sense: field names to messages in English. */
export function invalid(errors: Record<string, string>, status = 422): Response {
  return json({ errors }, status);
}

/** A whole number from a query, within bounds; the usual one where it is missing or nonsense. */
export function numberFrom(text: string | null, usual: number, most: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? usual : Math.min(Math.max(number, 1), most);
}

/** For the methods that a call does not know: a route exports it under their names. */
export function unknownMethod(): Response {
  return invalid({ method: 'this call does not take this method' }, 405);
}
