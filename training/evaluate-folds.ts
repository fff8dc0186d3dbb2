import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { readGiven } from './relate/given.ts'
import { type MeasuredPlan, measure } from './relate/measure.ts'
import { recogniseByFolds } from './relate/recognised.ts'

/**
 * Reads every annotated plan with what the plans of other issuers teach, and scores it: the issuers are cut into five parts;
 * for each part the weights of names and statements are learned from the others, with the tagger that was trained without it
 * (`fold-N.onnx` in the folder of taggers). Facts of the manifests are given, as to `npm run ingest`.
 */
export async function evaluateFolds(folders: readonly string[], taggers: URL): Promise<MeasuredPlan[]> {
  const lexicon = await loadLexicon()
  const { regions } = lexicon
  const { triggers, rules } = lexicon.statements
  const recognised = await recogniseByFolds(folders, lexicon, taggers)
  const annotated = (await Promise.all(folders.map((folder) => readGiven(folder, regions)))).flat()
  return measure(recognised, { triggers, regions, rules }, annotated).plans
}
