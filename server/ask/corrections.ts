import type { Correction, CorrectionsFile } from '#schema/corrections.ts'
import { listCorrections } from '../jobs/list-corrections.ts'
import type { Printable } from './print.ts'

/** What people corrected, oldest first; as JSON the file that `npm run ingest -- --corrections FILE` takes in elsewhere. */
export async function corrections(): Promise<Printable> {
  return printCorrections(await listCorrections())
}

function printCorrections(answer: CorrectionsFile): Printable {
  const rows = answer.corrections.map(({ id, correction, reason, by, at }) => [
    id,
    correction.kind,
    tell(correction),
    reason,
    by,
    at,
  ])
  const lines = rows.map(([id, , what, reason, by, at]) =>
    [`${what}  (${id})`, `  ${reason}`, `  ${[by, at].filter(Boolean).join(', ')}`].join('\n'),
  )
  return {
    answer,
    columns: ['id', 'kind', 'correction', 'reason', 'by', 'at'],
    rows,
    text: lines.length === 0 ? 'no corrections' : lines.join('\n'),
  }
}

function tell(correction: Correction): string {
  switch (correction.kind) {
    case 'merge':
      return `${correction.from.name} is ${correction.into.name}`
    case 'split':
      return `${correction.surface} is not ${correction.from.name} but ${correction.to.name}`
    case 'reject-mention':
      return `${correction.surface} is no name in “${correction.quote}”`
    case 'reject-statement':
      return `“${correction.quote}” does not say ${correction.head.name} ${correction.type} ${correction.tail.name}`
    case 'document':
      return `${correction.source} is of ${[correction.issuer, correction.year].filter(Boolean).join(' ')}`
  }
}
