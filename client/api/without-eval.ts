import * as z from 'zod';

// The content security policy refuses code made at run time. Zod tries that once, as the first schema is made, and falls back;
// so this must be imported before any schema.
z.config({ jitless: true });
