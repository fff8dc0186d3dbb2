import type { Citable } from '#cypher/citable.ts'

type Document = Citable['document']

/** The body that signed it, else the region that issued it; both where the body's name does not say whose it is. */
export function authorsOf({ agency, issuer }: Document): string[] {
  if (agency === undefined) return issuer === undefined ? [] : [issuer]
  return issuer === undefined || agency.includes(issuer) ? [agency] : [issuer, agency]
}

export function yearOf({ published, year }: Document): string | undefined {
  return year === undefined ? /^\d{4}/.exec(published ?? '')?.[0] : String(year)
}

/** `三、2023年重点工作 › (一)工业: 第3句`; a heading by itself, a whole plan by nothing. */
export function placeOf({ document, passage }: Citable): string | undefined {
  if (passage === undefined) return undefined
  const { section, sentence, text } = passage
  const heading = section === document.title ? '' : section
  if (sentence === undefined) return heading === '' ? text : heading
  return heading === '' ? `第${sentence}句` : `${heading}, 第${sentence}句`
}
