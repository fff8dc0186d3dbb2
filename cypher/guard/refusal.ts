/**
 * Why a query is not run, or not run to its end. The codes are what the wire says; `message` is for a person who reads
 * Chinese, `details.en` for one who reads English.
 */
export type RefusalCode =
  /** It is not one reading statement, or asks for what only an administrator needs. */
  | 'refused'
  /** It has a mistake; `details` hold line and column where Neo4j names them. */
  | 'mistake'
  | 'too-long'
  /** It went on after its time and Neo4j could not end it, so that the project's own Neo4j was started again. */
  | 'runaway-ended'
  /** As above on a Neo4j that is not ours: it may still run there. */
  | 'runaway-left'
  /** One value alone is more than an answer may hold, or it asks for more memory than a query gets. */
  | 'too-large'
  | 'too-many'

export interface RefusalDetails {
  en: string
  /** What was met: an operator of the plan, a procedure, a function, or one of the reasons of the text. */
  reason?: string
  line?: number
  column?: number
}

export class QueryRefusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, message: string, details: RefusalDetails) {
    super(message)
    this.name = 'QueryRefusal'
    this.code = code
    this.details = details
  }
}

export function refuse(reason: string, zh: string, en: string): QueryRefusal {
  return new QueryRefusal('refused', zh, { en, reason })
}
