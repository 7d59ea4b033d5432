/** Words of the buttons, and what is said once the code was copied. */
export type ReceiptWords = { copy: string; copied: string; print: string };

/** `onCopy` is missing where the browser has no clipboard, which it has on pages reached by https only. */
type Props = { words: ReceiptWords; copied: boolean; onCopy?: (() => void) | undefined };

/** Buttons that copy the receipt code and print the page. */
export function ReceiptTools({ words, copied, onCopy }: Props) {
  return (
    <>
      {onCopy && (
        <button type="button" class="button button--quiet" onClick={onCopy}>
          <span class="kern-icon kern-icon--content-copy" aria-hidden="true" />
          {words.copy}
        </button>
      )}
      <button type="button" class="button button--quiet" onClick={() => window.print()}>
        {words.print}
      </button>
      <span role="status">{copied && words.copied}</span>
    </>
  );
}
