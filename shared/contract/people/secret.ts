import * as z from 'zod';

/** A password or code as typed; what it must be is the domain's to say. */
export const Secret = z.string().min(1).max(512);
