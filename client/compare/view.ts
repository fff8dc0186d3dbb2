import type { CompareAddress } from './address.ts'

/** What each view is given: what the address holds, and the way to change it. */
export interface ViewProps {
  address: CompareAddress
  change: (next: Partial<CompareAddress>) => void
}
