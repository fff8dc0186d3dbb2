import type { Group } from '#schema/entity.ts'

/** How a line looks: what a plan says, the tree of parts, that a plan names it, that one sentence names both. */
export type LineLook = 'said' | 'part' | 'mentioned' | 'together'

/** A thing as it is drawn; the network of the plans and that of a Cypher result both come down to this. */
export interface Thing {
  id: string
  name: string
  group: Group | 'Document'
  /** Mentions: the size of the shape and the rank of its name. */
  weight: number
  /** Drawn full and first: the issuers. */
  hub: boolean
  /** Drawn with a double rim: mentioned in the plans of several issuers. */
  shared: boolean
  /** The thing that it came in by, to be placed near it. */
  cameBy?: string
}

/** A line as it is drawn. */
export interface Line {
  id: string
  from: string
  to: string
  look: LineLook
  /** The kind in the reader's language, written on it when it is chosen. */
  name: string
  /** Statements or sentences behind it: the width. */
  weight: number
}

export interface Point {
  x: number
  y: number
}
