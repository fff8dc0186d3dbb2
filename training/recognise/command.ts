import { mkdir, writeFile } from 'node:fs/promises'
import { ENTITY_TYPES } from '#schema/entity.ts'
import { readNameHeads } from '#ingest/lexicon/name-heads.ts'
import { readNames } from '#ingest/lexicon/names.ts'
import { readRegions } from '#ingest/lexicon/regions.ts'
import { sentencesOf } from '#ingest/recognise/sentences-of.ts'
import { innerExamples, outerExamples, pruneFeatures, Vocabulary } from './examples.ts'
import { COLUMNS, type Example, learn, type Settings } from './learn.ts'
import { type AnnotatedPlan, readPlans } from './plans.ts'

/** A weight smaller than this changes nothing that is seen. */
const LEAST = 0.05
const SETTINGS: Settings = { epochs: 8, rate: 0.06, l1: 0.00005, dropout: 0.3 }
/** Features that hold the words of the name itself. */
const OF_WORDS = /^(?:s|f1|fc|f2|pf|l1|l2|ln|ph|sn)=/
const USAGE = 'usage: tsx training/recognise/command.ts OUTPUT_FOLDER PLANS_FOLDER… [--without=ISSUER,…]'

function tableOf(features: readonly string[], weights: Float32Array): string {
  const lines = features.flatMap((feature, id) => {
    const cells = [...ENTITY_TYPES, 'Name'].flatMap((type, t) => {
      const weight = weights[id * COLUMNS + t]!
      return Math.abs(weight) < LEAST ? [] : [`${type} ${Number(weight.toFixed(2))}`]
    })
    return cells.length === 0 ? [] : [`${feature}\t${cells.join(' ')}`]
  })
  return `${lines.sort().join('\n')}\n`
}

async function main(): Promise<void> {
  const [output, ...rest] = process.argv.slice(2)
  const without =
    rest
      .find((word) => word.startsWith('--without='))
      ?.slice(10)
      .split(',') ?? []
  const folders = rest.filter((word) => !word.startsWith('--'))
  if (!output || folders.length === 0) throw new Error(USAGE)
  const lexicon = { regions: await readRegions(), names: await readNames(), heads: await readNameHeads() }
  const plans = (await Promise.all(folders.map(readPlans))).flat().filter(({ issuer }) => !without.includes(issuer))
  await mkdir(output, { recursive: true })
  const kinds: [string, (v: Vocabulary, s: ReturnType<typeof sentencesOf>, n: AnnotatedPlan['names']) => Example[]][] =
    [
      ['outer.tsv', outerExamples],
      ['inner.tsv', innerExamples],
    ]
  for (const [file, examplesOf] of kinds) {
    const vocabulary = new Vocabulary()
    const examples = plans.flatMap(({ segmented, names }) =>
      examplesOf(vocabulary, sentencesOf(segmented, lexicon), names),
    )
    const features = pruneFeatures(vocabulary, examples)
    console.log(`${file}: ${plans.length} plans, ${examples.length} examples, ${features.length} features`)
    const ofWords = new Set(features.flatMap((feature, id) => (OF_WORDS.test(feature) ? [id] : [])))
    const table = tableOf(features, learn(examples, features.length, ofWords, SETTINGS))
    await writeFile(`${output}/${file}`, table)
  }
}

await main()
