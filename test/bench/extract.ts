import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { readPlan } from '#ingest/pipeline.ts'
import { median } from './median.ts'

const OWN_PLANS = fileURLToPath(new URL('../../seeds/documents', import.meta.url))
const ROUNDS = 5
/** The plans are read again until a round has so many characters. */
const CHARACTERS = 60_000

/**
 * How much longer the whole pipeline takes on one thread, from bytes to statements, than words and tags alone (bare
 * `nodejieba.tag`) on the same texts. Medians of five rounds in turns, after one that is not counted. Options: a folder of plans
 * (.txt); else those of seeds/.
 */
export async function benchExtract([folder = OWN_PLANS]: readonly string[]): Promise<void> {
  const plans = await readPlans(folder)
  const texts = plans.map(({ bytes }) => new TextDecoder().decode(bytes))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const lexicon = await loadLexicon()
  const readAll = async (isFast: boolean) => {
    for (const plan of plans) await readPlan(plan, {}, lexicon, isFast)
  }
  const tagAll = () => {
    for (const text of texts) nodejieba.tag(text)
    return Promise.resolve()
  }
  await readAll(false)
  await readAll(true)
  await tagAll()
  const pipeline: number[] = []
  const fast: number[] = []
  const tagging: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    tagging.push(await time(tagAll))
    pipeline.push(await time(() => readAll(false)))
    fast.push(await time(() => readAll(true)))
  }
  console.log(`${plans.length} plans, ${characters} characters a round`)
  const tell = (what: string, times: number[]) => {
    const speed = Math.round((characters / median(times)) * 1000)
    console.log(`${what} ${speed} characters a second, ratio ${(median(times) / median(tagging)).toFixed(1)}`)
  }
  tell('nodejieba.tag:     ', tagging)
  tell('the whole pipeline:', pipeline)
  tell('without the network:', fast)
}

interface Plan {
  name: string
  bytes: Uint8Array
}

async function readPlans(folder: string): Promise<Plan[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })))
  if (files.length === 0) throw new Error(`There is no plan (.txt) in ${folder}`)
  const plans: Plan[] = []
  let characters = 0
  for (let at = 0; characters < CHARACTERS; at++) {
    const file = files[at % files.length]!
    plans.push(file)
    characters += new TextDecoder().decode(file.bytes).length
  }
  return plans
}

async function time(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
