import { z } from 'zod'

/*
 * Must run before any schema is made: zod would else probe for `eval`, which the page's security policy forbids and the
 * console reports as an error. vite.config.ts puts it into the same chunk as zod.
 */
z.config({ jitless: true })
