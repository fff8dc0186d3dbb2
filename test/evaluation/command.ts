import { parseArgs } from 'node:util'
import { type Evaluation, evaluateFolder, OWN_DOCUMENTS } from './evaluate.ts'
import { type Score, Tallies } from './tally.ts'

const USAGE = `Usage: npm run evaluate [-- FOLDER…]   how well the pipeline finds what people marked; without a folder: test/evaluation/documents
  --errors   what was missed and what was wrong
  --json     all scores as JSON`

/** Scores the shipped pipeline on folders of annotated documents. */
async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(USAGE)
  const total = new Tallies()
  const evaluations: Evaluation[] = []
  for (const folder of positionals.length > 0 ? positionals : [OWN_DOCUMENTS]) {
    const evaluation = await evaluateFolder(folder)
    evaluations.push(evaluation)
    total.add(evaluation.total)
  }
  const documents = evaluations.flatMap((evaluation) => evaluation.documents)
  if (values.json) {
    const byName = documents.map(({ name, trainedOn, tallies, errors }) => ({
      name,
      trainedOn,
      scores: Object.fromEntries(tallies.scores()),
      errors,
    }))
    return console.log(JSON.stringify({ documents: byName, total: Object.fromEntries(total.scores()) }, null, 2))
  }
  for (const { name, trainedOn, tallies, errors } of documents) {
    const scores = tallies.scores()
    const f1 = (measure: string) => (scores.get(measure)?.f1 ?? 0).toFixed(3)
    console.log(
      `${name.padEnd(20)} mention ${f1('mention')}  relation ${f1('relation')}  with status ${f1('relation.status')}  target ${f1('target')}${trainedOn ? '  (trained on)' : ''}`,
    )
    if (values.errors) for (const error of errors) console.log(`  ${error}`)
  }
  for (const [measure, score] of total.scores()) console.log(describe(measure, score))
  const learned = documents.filter(({ trainedOn }) => trainedOn).length
  if (learned > 0)
    console.log(
      `${learned} of ${documents.length} documents are among those that the weights were learned from: expect less elsewhere`,
    )
}

function describe(measure: string, { precision, recall, f1, right, found, expected }: Score): string {
  const counts =
    found + right > 0 ? `${right} of ${found} found are right, ${expected} expected` : `${expected} expected`
  return `${measure.padEnd(28)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${counts})`
}

await evaluate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
