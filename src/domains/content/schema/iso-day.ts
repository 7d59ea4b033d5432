import { z } from 'zod';

/** A calendar day, `2026-11-21`. */
export const isoDay = z.iso.date();
