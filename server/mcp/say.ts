import type { CypherAnswer } from '#schema/api/cypher.ts'
import type { EntityPage, NeighboursAnswer, StatementsAnswer } from '#schema/api/entities.ts'
import type { MentionsAnswer, PassageHit, SearchAnswer } from '#schema/api/mentions.ts'
import type { EdgeEvidence } from '#schema/api/networks.ts'

/* Answers in words for a program that reads: each claim with the sentence it rests on and the id of that passage. */

/** Rows of a Cypher result that are told in words; all of them stand in the structured answer. */
const ROWS_TOLD = 50

export function sayMentions(answer: MentionsAnswer): string {
  const { total, searched, readAs, documents, within } = answer
  const read = readAs.entities.map(({ id, name, type, aliases }) =>
    [`${name} (${type}, id ${id})`, ...(aliases.length > 0 ? [`also written ${aliases.join('、')}`] : [])].join(', '),
  )
  return lines(
    `${total.documents} of ${searched.documents} plans mention “${answer.query}”, ${total.mentions} times in ${total.passages} sentences.`,
    answer.by === 'entity' ? `Read as ${read.join(' or ')}.` : 'Searched as exact text, not as a known name.',
    answer.inside === true && 'It stands only inside longer names of works about it.',
    `Searched: ${searched.names.map((name) => `“${name}”`).join(', ')} in plans of ${searched.regions.join('、')}, years ${searched.years.join(', ')}. Plans that are not in the graph were not searched.`,
    ...documents.map((plan) =>
      lines(
        `\n${plan.title} (${[plan.issuer, plan.year, plan.kind].filter(Boolean).join(', ')}; id ${plan.id}): ${plan.count}`,
        ...plan.passages.map(sayPassage),
        plan.passages.length < plan.passagesTotal && `- … ${plan.passagesTotal - plan.passages.length} more sentences`,
      ),
    ),
    documents.length < total.documents && `\n… ${total.documents - documents.length} more plans: ask with offset.`,
    within.length > 0 &&
      `\nNot counted, since they only contain the words: ${within.map(({ name, mentions }) => `${name} (${mentions})`).join(', ')}`,
  )
}

export function sayCandidates({ entities }: SearchAnswer, words: string): string {
  if (entities.length === 0)
    return `The graph knows nothing by the name “${words}”. The mentions tool finds any string, known or not.`
  return lines(
    `Things that “${words}” may mean:`,
    ...entities.map(
      ({ id, name, type, matched, why, documents, mentions }) =>
        `- ${name} (${type}, id ${id}): matched ${matched} by ${why}; ${mentions} mentions in ${documents} plans`,
    ),
  )
}

export function sayEntity({ entity, tree, documents }: EntityPage, said: StatementsAnswer): string {
  return lines(
    `${entity.name} (${entity.type}, id ${entity.id})${tree.length > 0 ? `, in ${tree.map(({ name }) => name).join(' › ')}` : ''}`,
    entity.aliases.length > 0 && `Also written ${entity.aliases.join('、')}.`,
    `Mentioned ${entity.mentions} times in ${entity.documents} plans: ${documents.map(({ title, count }) => `${title} (${count})`).join('; ')}`,
    `\nWhat plans say of it (${said.statements.length} of ${said.total}):`,
    ...said.statements.map((statement) => {
      const { head, tail, type, status, aspect, due, document, passage, source } = statement
      const how = [status, aspect, due].filter((each) => each !== undefined).join(', ')
      const claim = `- ${head.name} ${type} ${tail.name}${how === '' ? '' : ` (${how})`}`
      if (passage === undefined) return `${claim}; from ${source ?? 'a table'}, not from a plan`
      return `${claim}; ${document?.title ?? ''} [${passage.id}]: “${inOneLine(passage.text)}”`
    }),
  )
}

export function sayNeighbours({ counts, total, neighbours }: NeighboursAnswer): string {
  if (neighbours.length === 0)
    return lines(
      'Ties, by kind, direction and type of the other end. Ask again with a kind to see them:',
      ...counts.map(({ kind, direction, type, neighbours: many }) => `- ${kind} ${direction} ${type}: ${many}`),
    )
  return lines(
    `${neighbours.length} of ${total} ties, the most frequent first. The evidence tool gives the sentences behind each:`,
    ...neighbours.map(
      ({ entity, kind, direction, count }) =>
        `- ${kind} ${direction}: ${entity.name} (${entity.type}, id ${entity.id}), ${count} sentences`,
    ),
  )
}

export function sayEvidence({ total, evidence }: EdgeEvidence): string {
  return lines(
    `${evidence.length} of ${total} sentences:`,
    ...evidence.map(({ document, passage, status, aspect }) => {
      const how = [status, aspect].filter((each) => each !== undefined).join(', ')
      return `${sayPassage(passage)} — ${document.title}${how === '' ? '' : ` (${how})`}`
    }),
  )
}

export function sayCypher({ columns, rows, summary }: CypherAnswer): string {
  const told = rows.slice(0, ROWS_TOLD)
  return lines(
    `${summary.rows} rows in ${summary.ms} ms${summary.cut === null ? '' : `; cut at the limit of ${summary.cut}, there may be more`}`,
    columns.join(' | '),
    ...told.map((row) => row.map(cell).join(' | ')),
    told.length < rows.length && `… ${rows.length - told.length} more rows in the structured answer`,
  )
}

/** `- [passage id] section: “… 【name】 …”` */
function sayPassage({ id, section, text, highlights }: PassageHit): string {
  let marked = ''
  let at = 0
  for (const [from, to] of highlights) {
    marked += `${text.slice(at, from)}【${text.slice(from, to)}】`
    at = to
  }
  return `- [${id}] ${section === '' ? '' : `${section}: `}“${inOneLine(marked + text.slice(at))}”`
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return inOneLine(typeof value === 'string' ? value : JSON.stringify(value))
}

function lines(...all: (string | false)[]): string {
  return all.filter((line) => line !== false).join('\n')
}
