import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { evaluateFolds } from '../../training/evaluate-folds.ts'
import { FOLDS } from '../../training/folds.ts'
import { type Evaluation, evaluateFolder, OWN_DOCUMENTS } from './evaluate.ts'
import { toFigures } from './figures.ts'
import { describeDocuments } from './report.ts'
import { type Score, Tallies } from './tally.ts'

const USAGE = `Usage: npm run evaluate [-- FOLDER…]   how well the pipeline finds what people marked; without a folder: test/evaluation/documents
  --folds 5  instead of the shipped pipeline: each plan by what the plans of other issuers teach; --taggers FOLDER holds the
             networks fold-0.onnx … fold-4.onnx with their vocabulary.json (training/tagger says how they are made)
  --figures FILE.json  with --folds: writes what the client’s page on accuracy shows
  --fast     the setting of extract that leaves out the network
  --errors   what was missed and what was wrong
  --json     all scores as JSON`

/** Scores the shipped pipeline on folders of annotated documents. */
async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: 'boolean' },
      folds: { type: 'string' },
      taggers: { type: 'string' },
      figures: { type: 'string' },
      fast: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(USAGE)
  if (values.folds !== undefined) return evaluateByFolds(values.folds, values, positionals)
  const total = new Tallies()
  const evaluations: Evaluation[] = []
  for (const folder of positionals.length > 0 ? positionals : [OWN_DOCUMENTS]) {
    const evaluation = await evaluateFolder(folder, values.fast)
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
  for (const line of describeDocuments(documents)) console.log(line)
  const learned = documents.filter(({ trainedOn }) => trainedOn).length
  if (learned > 0)
    console.log(
      `${learned} of ${documents.length} documents are among those that the weights were learned from: expect less elsewhere`,
    )
}

/** What to expect of plans that nothing was learned from. */
async function evaluateByFolds(
  folds: string,
  { taggers, figures, errors: withErrors }: { taggers?: string; figures?: string; errors?: boolean },
  folders: readonly string[],
): Promise<void> {
  if (Number(folds) !== FOLDS) throw new Error(`--folds ${folds}: the issuers are cut into ${FOLDS} parts`)
  if (taggers === undefined || folders.length === 0) throw new Error(`--folds needs --taggers and folders\n${USAGE}`)
  const total = new Tallies()
  const plans = await evaluateFolds(folders, pathToFileURL(`${taggers}/`))
  for (const { name, fold, tallies, errors } of plans) {
    total.add(tallies)
    console.log(`${name.padEnd(20)} part ${fold}  mention ${(tallies.scores().get('mention')?.f1 ?? 0).toFixed(3)}`)
    if (withErrors) for (const error of errors) console.log(`  ${error}`)
  }
  for (const [measure, score] of total.scores()) console.log(describe(measure, score))
  for (const line of describeDocuments(plans)) console.log(line)
  if (figures !== undefined) await writeFile(figures, `${JSON.stringify(toFigures(total, plans, FOLDS), null, 2)}\n`)
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
