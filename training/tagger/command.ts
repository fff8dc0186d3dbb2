import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ENTITY_TYPES, typeOfWord, annotationWord } from '#schema/entity.ts'
import { clean } from '#ingest/clean/clean.ts'
import { identify } from '#ingest/identify/identify.ts'
import { type Lexicon, loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { groupBy } from '#ingest/lexicon/group-by.ts'
import { readGazetteers } from '#ingest/lexicon/names.ts'
import type { Segmented } from '#ingest/model.ts'
import { decode } from '#ingest/read.ts'
import { propose } from '#ingest/recognise/sentences-of.ts'
import { readInputs, type TaggerInput } from '#ingest/recognise/tagger/inputs.ts'
import { numberBy, type TaggerVocabulary } from '#ingest/recognise/tagger/vocabulary.ts'
import { segment } from '#ingest/segment/segment.ts'
import { FOLDS, foldsOf, stemOf } from '../folds.ts'
import { type AnnotatedName, type AnnotatedPlan, readPlans } from '../recognise/plans.ts'
import { exchangeNames } from './variants.ts'

/** Versions of each plan with exchanged names. */
const VARIANTS = 3
const USAGE = 'usage: tsx training/tagger/command.ts OUTPUT_FOLDER PLANS_FOLDER… [--unmarked=FOLDER]'
/** A symbol met less often is unknown to the tagger. */
const LEAST = { chars: 3, pairs: 6, words: 5, tags: 3, marks: 10 }

interface Source {
  name: string
  issuer: string
  fold: number
  inputs: TaggerInput[]
  names: [start: number, end: number, type: number, depth: number][]
  /** Which of the versions with exchanged names. */
  variant?: number
}

/**
 * Writes what training/tagger/train.py learns from: vocabulary.json, and plans.jsonl with a plan in each line: its stretches
 * in numbers, its names by offset, type and depth, and the part it is in. Unmarked plans have names of no use: none.
 */
async function main(): Promise<void> {
  const [output, ...rest] = process.argv.slice(2)
  const unmarked = rest.find((word) => word.startsWith('--unmarked='))?.slice('--unmarked='.length)
  const folders = rest.filter((word) => !word.startsWith('--'))
  if (!output || folders.length === 0) throw new Error(USAGE)
  const lexicon = await loadLexicon()
  const plans = (await Promise.all(folders.map(readPlans))).flat()
  const folds = foldsOf(plans)
  const sourceOf = ({ name, issuer, segmented, names }: AnnotatedPlan): Source => ({
    name,
    issuer: stemOf(issuer),
    fold: folds.get(stemOf(issuer)) ?? 0,
    inputs: inputsOf(segmented, lexicon),
    names: names.map((one) => [one.start, one.end, typeNumber(one), depthOf(one, names)]),
  })
  const sources = plans.map(sourceOf)
  // names are exchanged only within a part, so that no part holds another's
  const ownNames = Array.from({ length: FOLDS }, (_, fold) =>
    surfacesByType(plans.filter(({ issuer }) => folds.get(stemOf(issuer)) === fold).flatMap(({ names }) => names)),
  )
  const known = await readKnown()
  for (let variant = 1; variant <= VARIANTS; variant++)
    for (const [index, plan] of plans.entries()) {
      const fold = folds.get(stemOf(plan.issuer)) ?? 0
      const changed = exchangeNames(plan, ownNames[fold]!, known, variant * 1000 + index)
      sources.push({ ...sourceOf(changed), variant })
    }
  if (unmarked) for (const file of await listTexts(unmarked)) sources.push(await readUnmarked(file, lexicon))
  const vocabulary = makeVocabulary(
    sources.filter(({ variant }) => variant === undefined).flatMap(({ inputs }) => inputs),
  )
  await mkdir(output, { recursive: true })
  await writeFile(join(output, 'vocabulary.json'), JSON.stringify(vocabulary))
  const number = numberBy(vocabulary)
  const lines = sources.map(({ inputs, ...plan }) => {
    const stretches = inputs.map((input) => ({ start: input.start, ...number(input) }))
    return JSON.stringify({ ...plan, marked: plan.fold >= 0, stretches })
  })
  await writeFile(join(output, 'plans.jsonl'), `${lines.join('\n')}\n`)
  console.log(`${plans.length} annotated plans, ${sources.length - plans.length} unmarked ones`)
}

/** The surfaces of the names by the word for their type, in the order in which they are met; the frequent ones often. */
function surfacesByType(names: readonly AnnotatedName[]): Map<string, string[]> {
  return new Map([...groupBy(names, ({ type }) => type)].map(([type, list]) => [type, list.map((one) => one.surface)]))
}

/** The names of the gazetteers by the word for their type, ambiguous ones left out. */
async function readKnown(): Promise<Map<string, string[]>> {
  const names = await readGazetteers()
  const sure = names.filter(({ ambiguous }) => !ambiguous)
  return new Map(
    [...groupBy(sure, ({ type }) => annotationWord(type))].map(([type, list]) => [type, list.map(({ name }) => name)]),
  )
}

const inputsOf = (segmented: Segmented, lexicon: Lexicon): TaggerInput[] =>
  readInputs(segmented.text, segmented.passages, segmented.tokens, propose(segmented, lexicon))

const typeNumber = ({ type }: AnnotatedName): number => ENTITY_TYPES.findIndex((one) => one === typeOfWord(type))

/** How many names a name stands in. */
const depthOf = (name: AnnotatedName, names: readonly AnnotatedName[]): number =>
  names.filter(({ start, end }) => start <= name.start && name.end <= end && end - start > name.end - name.start).length

async function listTexts(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  return files
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => join(folder, file))
}

async function readUnmarked(file: string, lexicon: Lexicon): Promise<Source> {
  const { source, sha256 } = decode(await readFile(file))
  const { text } = clean(source)
  const name = file.split('/').at(-1) ?? file
  const document = identify({ name, sha256, source, text }, {}, lexicon)
  const inputs = inputsOf(segment(document, text), lexicon)
  return { name, issuer: stemOf(document.issuer ?? ''), fold: -1, inputs, names: [] }
}

function makeVocabulary(inputs: readonly TaggerInput[]): TaggerVocabulary {
  const often = (symbolsOf: (input: TaggerInput) => readonly string[], least: number): string[] => {
    const counts = new Map<string, number>()
    for (const input of inputs) for (const symbol of symbolsOf(input)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    counts.delete('')
    return [...counts].flatMap(([symbol, count]) => (count < least ? [] : [symbol])).sort()
  }
  return {
    chars: often(({ chars }) => chars, LEAST.chars),
    pairs: often(({ pairs }) => pairs, LEAST.pairs),
    words: often(({ words }) => words, LEAST.words),
    tags: often(({ tags }) => tags, LEAST.tags),
    marks: often(({ marks }) => marks.map(([, mark]) => mark), LEAST.marks),
  }
}

await main()
