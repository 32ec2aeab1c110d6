import * as z from 'zod';

/** Password or code as typed; the domain checks its content. */
export const Secret = z.string().min(1).max(512);
