import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Region, RegionContext } from '../lexicon/regions.ts'
import type { Recognised } from '../model.ts'

/** A name in the document, with what its meaning may depend on. */
export interface Subject {
  mention: Recognised
  surface: string
  /** The text from the name's end to the next full stop, comma or line end. */
  after: string
  context: RegionContext
  lexicon: Lexicon
  /** The surfaces of the same type in the document. */
  peers: readonly string[]
  /** Short forms that the text itself explains: 中车 for 中国中车集团（以下简称“中车”）. */
  introduced: ReadonlyMap<string, string>
}

/** What a name means: the canonical name, the division where it is one, and the policy that says so. */
export interface Naming {
  name: string
  link: string
  region?: Region
}

/** “双减” → 双减; marks around a part of a name stay. */
export const unquoted = (surface: string): string => /^[“"]([^“”"]+)[”"]$/.exec(surface)?.[1] ?? surface
