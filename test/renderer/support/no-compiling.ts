import { z } from 'zod';

/** The page's policy lets nothing be compiled. Imported before any schema is made; the page itself needs none. */
z.config({ jitless: true });
