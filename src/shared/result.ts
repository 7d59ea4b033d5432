/** What a verb answers: a view, or a refusal from the domain's closed union. Faults are thrown and never stand in here. */
export type Result<View, Refusal> = { ok: true; value: View } | { ok: false; refusal: Refusal };

/** A result that worked. */
export const done = <View>(value: View): { ok: true; value: View } => ({ ok: true, value });

/** A result that was refused, with the reason. */
export const refused = <Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
