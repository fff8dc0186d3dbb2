import type { Citable } from '#cypher/citable.ts'
import { authorsOf, placeOf, yearOf } from './parts.ts'

/**
 * A reference by GB/T 7714—2015: a report is R, any other plan Z, with an address R/OL and the day of access. The section
 * and the sentence stand where the pages of a book would. What is not known of a printed one stands in brackets, as the
 * standard says; of one with an address place and publisher may be missing. The hash of the file comes last.
 */
export function writeGbt(source: Citable, accessed: string): string {
  const { title, number, kind, url, published, agency, sha256 } = source.document
  const code = kind === undefined || kind.includes('报告') ? 'R' : 'Z'
  const place = placeOf(source)
  const year = yearOf(source.document) ?? '[出版年不详]'
  const date = published !== undefined && published.length > 4 ? `(${published})` : ''
  const imprint = url === undefined ? `[出版地不详]: ${agency ?? '[出版者不详]'}, ` : ''
  const parts = [
    authorsOf(source.document).join(', ') || '[责任者不详]',
    `${title}${number === undefined ? '' : `: ${number}`}[${code}${url === undefined ? '' : '/OL'}]`,
    `${imprint}${year}${place === undefined ? '' : `: ${place}`}${date}${url === undefined ? '' : `[${accessed}]`}`,
    ...(url === undefined ? [] : [url]),
    `sha256:${sha256}`,
  ]
  return `${parts.map((part) => part.replace(/\s+/g, ' ').trim()).join('. ')}.`
}
