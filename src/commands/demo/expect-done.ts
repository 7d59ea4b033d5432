import type { Result } from '../../shared/result.ts';

/** What a verb answered. @throws where it refused: the demo is then at odds with the rules */
export function expectDone<View, Refusal>(result: Result<View, Refusal>): View {
  if (result.ok) return result.value;
  throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`);
}
