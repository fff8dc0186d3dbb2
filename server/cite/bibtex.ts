import type { Citable } from '#cypher/citable.ts'
import { authorsOf, placeOf, yearOf } from './parts.ts'

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * An entry for BibTeX and biblatex: a report as @techreport, any other plan as @misc. Its key is the id of the passage or
 * plan, so that the same sentence has the same key everywhere. Names are braced twice: they are no persons.
 */
export function writeBibtex(source: Citable, accessed: string): string {
  const { document, passage } = source
  const { title, kind, number, published, url, sha256 } = document
  const authors = authorsOf(document)
  const isReport = kind === undefined || kind.includes('报告')
  const place = placeOf(source)
  const quote = passage?.sentence === undefined ? undefined : `“${passage.text}”`
  const note = [place, quote, `sha256:${sha256}`].filter((part) => part !== undefined).join('. ')
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length === 0 ? undefined : authors.map((author) => `{${escape(author)}}`).join(' and ')],
    ['title', `{${escape(title)}}`],
    [isReport ? 'institution' : 'howpublished', escape((isReport ? authors.at(-1) : kind) ?? '')],
    ['type', isReport && kind !== undefined ? escape(kind) : undefined],
    ['number', number === undefined ? undefined : escape(number)],
    ['year', yearOf(document)],
    ['date', published === undefined ? undefined : escape(published)],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', url === undefined ? undefined : accessed],
    ['language', 'Chinese'],
    ['note', escape(note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@${isReport ? 'techreport' : 'misc'}{${passage?.id ?? document.id},\n${lines.join(',\n')}\n}\n`
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}%&#_$~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`)
}
