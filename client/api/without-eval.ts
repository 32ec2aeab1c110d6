import * as z from 'zod';

// Without this, Zod tries code generation when the first schema is made, which the content security policy refuses. Import before any
// schema.
z.config({ jitless: true });
