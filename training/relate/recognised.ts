import { join } from 'node:path'
import { identify } from '#ingest/identify/identify.ts'
import type { Lexicon } from '#ingest/lexicon/lexicon.ts'
import { parseWeights } from '#ingest/lexicon/weights.ts'
import { link } from '#ingest/link/link.ts'
import { readManifest } from '#ingest/manifest.ts'
import { recognise } from '#ingest/recognise/recognise.ts'
import { loadTagger } from '#ingest/recognise/tagger/tagger.ts'
import { segment } from '#ingest/segment/segment.ts'
import { type Annotated, readAnnotatedFolder } from '../../test/evaluation/annotation.ts'
import { FOLDS, foldsOf, stemOf } from '../folds.ts'
import { learnInside, readWithFolds } from '../recognise/learn-inside.ts'
import { readPlans } from '../recognise/plans.ts'
import type { Given } from './given.ts'

/**
 * The annotated plans with the names that the pipeline finds in them, linked: each by the tagger (`fold-N.onnx` in the folder
 * of taggers) and the weights that were learned without its part of the issuers. Facts of the manifests are given, as to
 * `npm run ingest`.
 */
export async function recogniseByFolds(folders: readonly string[], lexicon: Lexicon, taggers: URL): Promise<Given[]> {
  const plans = (await Promise.all(folders.map(readPlans))).flat()
  const folds = foldsOf(plans)
  const read = await readWithFolds(plans, lexicon, taggers)
  const documents = (await Promise.all(folders.map(readDocuments))).flat()
  const recognised: Given[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned: Lexicon = {
      ...lexicon,
      weights: parseWeights(learnInside(read.filter((plan) => plan.fold !== fold)), 'inner.tsv'),
      tagger: await loadTagger(taggers, `fold-${fold}.onnx`),
    }
    for (const { annotated, issuer, facts } of documents) {
      if (folds.get(stemOf(issuer)) !== fold) continue
      const { name, text } = annotated
      const document = identify({ name: `${name}.txt`, sha256: '', source: text, text }, facts, lexicon)
      const segmented = segment(document, text)
      const linked = link(segmented, await recognise(segmented, learned), learned)
      recognised.push({ annotated, issuer, segmented, linked })
    }
  }
  return recognised
}

async function readDocuments(folder: string) {
  const manifest = await readManifest(join(folder, 'manifest.csv'))
  return readAnnotatedFolder(folder).map((annotated: Annotated) => {
    const facts = manifest.get(`${annotated.name}.txt`)
    if (facts?.issuer === undefined) throw new Error(`${folder}/manifest.csv names no issuer of ${annotated.name}.txt`)
    return { annotated, issuer: facts.issuer, facts }
  })
}
