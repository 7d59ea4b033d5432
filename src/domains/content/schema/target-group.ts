import { z } from 'zod';
import { localized } from './localized.ts';

/** `target-groups/*.yaml`: for whom a service is. */
export const targetGroup = z.strictObject({ name: localized });
export type TargetGroup = z.infer<typeof targetGroup>;
