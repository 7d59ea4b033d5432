/** Topics whose readers may be watched by somebody who shares their device. */
const dangerousToBeSeen = ['gewaltschutz'];

/**
 * Keeps a page off the reader's device: where it speaks of protection from violence, neither the browser's own store nor the one
 * for times without a network may hold it. The directory, which everyone has alike, tells nothing of a reader.
 * @param topics ids of the topics that the page is about
 */
export function leaveNoTrace(response: { readonly headers: Headers }, topics: readonly string[]): void {
  if (topics.some((topic) => dangerousToBeSeen.includes(topic))) response.headers.set('cache-control', 'no-store');
}
