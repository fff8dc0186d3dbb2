import type { MentionsAnswer, PassageHit } from '#schema/api/mentions.ts'
import type { Printable } from './print.ts'

/** One line of answer, then each plan with its sentences, the name in brackets; then the names that only contain it. */
export function printMentions(answer: MentionsAnswer): Printable {
  const { total, searched, documents, within } = answer
  const head = [
    `${total.documents} of ${searched.documents} plans, ${total.mentions} mentions of ${answer.query}`,
    ...printReading(answer),
    ...(answer.inside ? ['it stands only inside the names of works about it'] : []),
    ...(total.documents === 0 ? [...printSearched(searched), ...printGaps(searched.gaps ?? [])] : []),
  ]
  const plans = documents.map((document) =>
    [
      `\n${document.title} · ${document.count}`,
      ...document.passages.map((passage) => `  ${mark(passage)}`),
      ...(document.passagesTotal > document.passages.length
        ? [`  … ${document.passagesTotal - document.passages.length} more sentences`]
        : []),
    ].join('\n'),
  )
  const more = total.documents - documents.length
  const rest = [
    ...(more > 0 ? [`\n… ${more} more plans (--limit, --offset)`] : []),
    ...(within.length > 0
      ? [`\nnames that only contain it: ${within.map(({ name, mentions }) => `${name} ${mentions}`).join(', ')}`]
      : []),
  ]
  return {
    answer,
    text: [...head, ...plans, ...rest].join('\n'),
    columns: ['document', 'title', 'issuer', 'year', 'passage', 'start', 'end', 'text'],
    rows: documents.flatMap(({ id, title, issuer, year, passages }) =>
      passages.map((passage) => [id, title, issuer, year, passage.id, passage.start, passage.end, passage.text]),
    ),
  }
}

type ReadAs = MentionsAnswer['readAs']['entities']

function printReading({ words, readAs, searched }: MentionsAnswer): string[] {
  if (words !== undefined)
    return words.map(
      ({ words, excluded, by, entities, documents, mentions }) =>
        `${excluded ? 'without' : 'with'} ${words}: ${documents} plans, ${mentions} mentions, ${by === 'text' ? 'as text' : `as ${listEntities(entities)}`}`,
    )
  const { entities, others = [] } = readAs
  return [
    entities.length > 0
      ? `read as ${listEntities(entities)}; looked for ${searched.names.join(', ')}`
      : 'looked for as text',
    ...(others.length > 0 ? [`could also be ${others.map(({ name }) => name).join(', ')}`] : []),
  ]
}

function listEntities(entities: ReadAs): string {
  return entities.map(({ name, type, why }) => `${name} (${type}, ${why})`).join(' or ')
}

type Searched = Pick<
  MentionsAnswer['searched'],
  'documents' | 'regions' | 'years' | 'excerpts' | 'filteredOut' | 'unread'
>

/** What was searched, and what is here but was not. */
export function printSearched({ documents, regions, years, excerpts, filteredOut, unread }: Searched): string[] {
  const span = years.length > 0 ? `, ${Math.min(...years)} to ${Math.max(...years)}` : ''
  return [
    `searched: ${documents} plans${regions.length > 0 ? ` of ${regions.join('、')}` : ''}${span}`,
    ...(excerpts > 0 ? [`of ${excerpts} of them only parts are here`] : []),
    ...(filteredOut > 0 ? [`${filteredOut} other plans are here and were left out by the filters`] : []),
    ...(unread > 0 ? [`${unread} plans are still being read and were not searched`] : []),
  ]
}

function printGaps(gaps: NonNullable<MentionsAnswer['searched']['gaps']>): string[] {
  if (gaps.length === 0) return []
  return [`not here to be searched: ${gaps.map(({ region, years }) => `${region} ${years.join(' ')}`).join('; ')}`]
}

/** The sentence with what was found in brackets: 支持【一汽】、吉大. */
function mark({ text, highlights }: PassageHit): string {
  let marked = ''
  let at = 0
  for (const [from, to] of highlights) {
    marked += `${text.slice(at, from)}【${text.slice(from, to)}】`
    at = to
  }
  return (marked + text.slice(at)).replace(/\s+/g, ' ')
}
