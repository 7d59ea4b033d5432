/**
 * Keeps a page off the reader's device: where it speaks of violence, neither the browser's own store nor the one for times without a
 * network may hold it. The directory, which everyone has alike, tells nothing of a reader.
 */
export function leaveNoTrace(response: { readonly headers: Headers }): void {
  response.headers.set('cache-control', 'no-store');
}
