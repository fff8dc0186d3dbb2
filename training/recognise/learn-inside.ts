import { ENTITY_TYPES } from '#schema/entity.ts'
import { type NameKnowledge, sentencesOf } from '#ingest/recognise/sentences-of.ts'
import type { Sentence } from '#ingest/recognise/sentence.ts'
import { loadTagger } from '#ingest/recognise/tagger/tagger.ts'
import { FOLDS, foldsOf, stemOf } from '../folds.ts'
import { insideExamples, pruneFeatures, Vocabulary } from './examples.ts'
import { COLUMNS, learn, type Settings } from './learn.ts'
import type { AnnotatedPlan } from './plans.ts'

/** A weight smaller than this changes nothing that is seen. */
const LEAST = 0.05
const SETTINGS: Settings = { epochs: 8, rate: 0.06, l1: 0.00005, dropout: 0.3 }
/** Features that hold the words of the name itself. */
const OF_WORDS = /^(?:s|f1|fc|f2|pf|l1|l2|ln|ph|sn)=/

/** An annotated plan with what proposers and tagger say of it. */
export interface ReadPlan {
  plan: AnnotatedPlan
  fold: number
  sentences: Sentence[]
}

/** Reads each plan with the tagger that was trained without its part: `fold-N.onnx` in the folder. */
export async function readWithFolds(
  plans: readonly AnnotatedPlan[],
  knowledge: NameKnowledge,
  taggers: URL,
): Promise<ReadPlan[]> {
  const folds = foldsOf(plans)
  const read: ReadPlan[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = await loadTagger(taggers, `fold-${fold}.onnx`)
    for (const plan of plans)
      if (folds.get(stemOf(plan.issuer)) === fold)
        read.push({ plan, fold, sentences: await sentencesOf(plan.segmented, knowledge, tagger) })
  }
  return read
}

/** The table of weights for names inside names; the same plans give the same table. */
export function learnInside(plans: readonly ReadPlan[]): string {
  const vocabulary = new Vocabulary()
  const examples = plans.flatMap(({ plan, sentences }) => insideExamples(vocabulary, sentences, plan.names))
  const features = pruneFeatures(vocabulary, examples)
  const ofWords = new Set(features.flatMap((feature, id) => (OF_WORDS.test(feature) ? [id] : [])))
  return tableOf(features, learn(examples, features.length, ofWords, SETTINGS))
}

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
