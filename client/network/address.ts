import { z } from 'zod'

const text = z.string().min(1).optional().catch(undefined)
const whole = z.coerce.number().int().min(0).optional().catch(undefined)

/** What the address of the Network page holds: plain words and numbers, lists joined by commas; `readView` reads them. */
export const networkAddress = z.object({
  /** The thing that the network starts at; absent: the overview. */
  focus: text,
  /** Things in the overview. */
  limit: whole,
  /** What the reader did since, in order. */
  grow: text,
  types: text,
  kinds: text,
  from: whole,
  to: whole,
  min: whole,
  /** Id of the chosen thing or line. */
  selected: text,
  show: z.enum(['list']).optional().catch(undefined),
})
export type NetworkAddress = z.infer<typeof networkAddress>
