import { z } from 'zod'
import { type Cut, cutSchema } from '#schema/export.ts'

const partSchema = z
  .string()
  .transform((text) => /^(\w+) (\d+)\/(\d+|\?)$/.exec(text)?.slice(1) ?? [])
  .transform(([what, shown, of]) => ({ what, shown: Number(shown), ...(of === '?' ? {} : { of: Number(of) }) }))
  .pipe(cutSchema)

/** What a file does not hold, by its header `things 50/62, plans 60/95`; parts that are not understood are left out. */
export function readCut(header: string | undefined): Cut[] {
  return (header?.split(', ') ?? []).flatMap((text) => partSchema.safeParse(text).data ?? [])
}
