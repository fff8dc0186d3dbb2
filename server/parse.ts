import type { z } from 'zod'
import { badRequest } from './errors.ts'

/** What was asked through the schema of its route; throws the refusal that the route would answer. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw badRequest(parsed.error)
  return parsed.data
}
