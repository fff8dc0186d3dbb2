import type { EntityType } from '#schema/entity.ts'
import type { Passage, PlanDocument, Section } from '#schema/document.ts'

/** A word of nodejieba; offsets into the cleaned text. */
export interface Token {
  start: number
  end: number
  text: string
  tag: string
}

/** A document cut into sections and passages, its words tagged: what every later stage reads. */
export interface Segmented {
  document: PlanDocument
  text: string
  sections: Section[]
  passages: Passage[]
  /** The words of the whole text in order; white space included, so that they join to the text. */
  tokens: Token[]
}

/** A name that a proposer thinks stands here, before the chooser decides. */
export interface Candidate {
  start: number
  end: number
  type: EntityType
  /** The proposer's rule, kept with the mention. */
  rule: string
  /** 0 to 1; the chooser weighs by it. */
  confidence: number
  /** The canonical name, where the rule knows it already (a member of an enumeration: 建投 in 建投、智投等国企). */
  canonical?: string
}

/** A chosen candidate: a name that stands in the text; nested where it stands inside a longer one. */
export interface Recognised extends Candidate {
  nested: boolean
  passageId: string
}
