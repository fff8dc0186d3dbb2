import type { NearDocument } from '#cypher/near.ts'
import type { PlanDocument } from '#schema/document.ts'
import { type Format, FORMATS } from '#schema/ingest.ts'

/** Two forms of a text are one plan unless people have said that they are of two issuers or two years. */
export function isSamePlan({ issuer, year, confidence }: PlanDocument, other: NearDocument): boolean {
  const isSaid = (one: number, two: number) => one === 1 && two === 1
  const ofTwoIssuers = isSaid(confidence.issuer, other.issuerConfidence) && issuer !== other.issuer
  const ofTwoYears = isSaid(confidence.year, other.yearConfidence) && year !== other.year
  return !ofTwoIssuers && !ofTwoYears
}

type Form = { chars: number; sha256: string; format?: string | undefined }

/**
 * Whether the first of two forms of a plan is the one that counts, the same whichever came first: a text before a page
 * before a Word document before a PDF, whose lines are guessed; then the longer; then by the hash of the file.
 */
export function prefersFirst(one: Form, other: Form): boolean {
  const place = ({ format }: Form) => FORMATS.indexOf((format ?? 'text') as Format)
  if (place(one) !== place(other)) return place(one) < place(other)
  if (one.chars !== other.chars) return one.chars > other.chars
  return one.sha256 < other.sha256
}
