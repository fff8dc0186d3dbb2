import type { Reading } from '#schema/document.ts'
import { toExtraction } from '#ingest/extraction.ts'
import type { RegionTree } from '#ingest/lexicon/regions.ts'
import { relate } from '#ingest/relate/relate.ts'
import type { Triggers } from '#ingest/relate/triggers.ts'
import type { TrustByRule } from '#ingest/relate/trust.ts'
import { findTargets } from '#ingest/targets/targets.ts'
import { type Scored, scoreDocument } from '../../test/evaluation/score.ts'
import type { Read } from '../../test/evaluation/summary.ts'
import { type Score, Tallies } from '../../test/evaluation/tally.ts'
import { FOLDS, foldsOf, stemOf } from '../folds.ts'
import type { Given } from './given.ts'
import { knowledgeOf } from './knowledge-of.ts'
import { learnTables } from './learn-statements.ts'

export interface RuleCounts {
  made: number
  sure: number
  right: number
}

interface Means {
  triggers: Triggers
  regions: RegionTree
  rules: TrustByRule
}

export interface MeasuredPlan extends Scored, Read {
  name: string
  fold: number
}

export interface Measured {
  plans: MeasuredPlan[]
  scores: Map<string, Score>
  rules: Map<string, RuleCounts>
}

/**
 * Scores statements and targets over the names given, annotated or recognised ones, each issuer's plans by what the plans of
 * other issuers teach; and counts for each rule how sure it was and how often the annotation agrees. `teaching` are the
 * plans that are learned from: with recognised names F1 was lower (0.51 for 0.56), since a name with one word too much
 * teaches that nothing is said of it.
 */
export function measure(
  given: readonly Given[],
  { triggers, regions, rules: trusted }: Means,
  teaching: readonly Given[] = given,
): Measured {
  const folds = foldsOf(given.map(({ issuer, annotated }) => ({ issuer, names: annotated.mentions })))
  const foldOf = ({ issuer }: Given) => folds.get(stemOf(issuer))
  const total = new Tallies()
  const rules = new Map<string, RuleCounts>()
  const plans: MeasuredPlan[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = teaching.filter((plan) => foldOf(plan) !== fold)
    const statements = { ...knowledgeOf(learnTables(others, triggers, regions), triggers), rules: trusted }
    for (const plan of given.filter((each) => foldOf(each) === fold)) {
      const reading = readGivenNames(plan, { statements, regions })
      const found = toExtraction(reading)
      const scored = scoreDocument(plan.annotated, found)
      total.add(scored.tallies)
      count(rules, plan, reading)
      plans.push({ name: plan.annotated.name, fold, annotated: plan.annotated, found, ...scored })
    }
  }
  return { plans, scores: total.scores(), rules }
}

function readGivenNames({ segmented, linked }: Given, lexicon: Parameters<typeof relate>[2]): Reading {
  const { document, text, sections, passages } = segmented
  return {
    document,
    text,
    sourceMap: [{ at: 0, source: 0 }],
    sections,
    passages,
    ...linked,
    statements: relate(segmented, linked, lexicon),
    targets: findTargets(segmented, linked, lexicon),
    ties: [],
  }
}

function count(rules: Map<string, RuleCounts>, { annotated }: Given, { entities, statements }: Reading): void {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
  const said = new Set(annotated.relations.map(({ head, relation, tail }) => `${head}|${relation}|${tail}`))
  for (const { headId, type, tailId, rule, confidence } of statements) {
    const counts = rules.get(rule) ?? { made: 0, sure: 0, right: 0 }
    rules.set(rule, counts)
    counts.made++
    counts.sure += confidence
    const [head, tail] = [nameOf.get(headId), nameOf.get(tailId)]
    const turned = type === 'COOPERATES_WITH' && said.has(`${tail}|${type}|${head}`)
    if (turned || said.has(`${head}|${type}|${tail}`)) counts.right++
  }
}
