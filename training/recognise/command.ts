import { mkdir, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { readNameHeads } from '#ingest/lexicon/name-heads.ts'
import { readNames } from '#ingest/lexicon/names.ts'
import { readRegions } from '#ingest/lexicon/regions.ts'
import { learnInside, readWithFolds } from './learn-inside.ts'
import { readPlans } from './plans.ts'

const USAGE = 'usage: tsx training/recognise/command.ts OUTPUT_FOLDER TAGGERS_FOLDER PLANS_FOLDER…'

/**
 * Learns inner.tsv, the weights for names inside names, from annotated plans. Each plan is read with the tagger that did not see it
 * (TAGGERS_FOLDER/fold-N.onnx, made by training/tagger), so that the weights trust the tagger as far as it can be.
 */
async function main(): Promise<void> {
  const [output, taggers, ...folders] = process.argv.slice(2)
  if (!output || !taggers || folders.length === 0) throw new Error(USAGE)
  const knowledge = { regions: await readRegions(), names: await readNames(), heads: await readNameHeads() }
  const plans = (await Promise.all(folders.map(readPlans))).flat()
  const read = await readWithFolds(plans, knowledge, pathToFileURL(`${taggers}/`))
  await mkdir(output, { recursive: true })
  await writeFile(`${output}/inner.tsv`, learnInside(read))
}

await main()
