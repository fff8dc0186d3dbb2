import type { Reading } from '#schema/document.ts'
import { toExtraction } from '#ingest/extraction.ts'
import type { RegionTree } from '#ingest/lexicon/regions.ts'
import type { StatementKnowledge } from '#ingest/relate/knowledge.ts'
import { readModel } from '#ingest/relate/model.ts'
import { ISSUER_OUTCOMES, TARGET_OUTCOMES, TIE_OUTCOMES } from '#ingest/relate/outcomes.ts'
import { relate } from '#ingest/relate/relate.ts'
import type { Triggers } from '#ingest/relate/triggers.ts'
import type { TrustByRule } from '#ingest/relate/trust.ts'
import { findTargets } from '#ingest/targets/targets.ts'
import { scoreDocument } from '../../test/evaluation/score.ts'
import { type Score, Tallies } from '../../test/evaluation/tally.ts'
import type { Given } from './given.ts'
import { learnTables } from './learn-statements.ts'

const FOLDS = 5

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

export interface Measured {
  scores: Map<string, Score>
  rules: Map<string, RuleCounts>
  errors: string[]
}

/**
 * Scores statements and targets with the annotated names given, each issuer's plans by what the plans of other issuers
 * teach; and counts for each rule how sure it was and how often the annotation agrees.
 */
export function measure(given: readonly Given[], { triggers, regions, rules: trusted }: Means): Measured {
  const issuers = [...new Set(given.map(({ issuer }) => issuer))].sort()
  const foldOf = ({ issuer }: Given) => issuers.indexOf(issuer) % FOLDS
  const total = new Tallies()
  const rules = new Map<string, RuleCounts>()
  const faults: string[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = given.filter((plan) => foldOf(plan) !== fold)
    const statements = { ...knowledgeOf(learnTables(others, triggers, regions), triggers), rules: trusted }
    for (const plan of given.filter((each) => foldOf(each) === fold)) {
      const reading = readGivenNames(plan, { statements, regions })
      const { tallies, errors } = scoreDocument(plan.annotated, toExtraction(reading))
      total.add(tallies)
      count(rules, plan, reading)
      faults.push(...errors.map((error) => `${plan.annotated.name} ${error}`))
    }
  }
  return { scores: total.scores(), rules, errors: faults }
}

function knowledgeOf(tables: ReturnType<typeof learnTables>, triggers: Triggers): Omit<StatementKnowledge, 'rules'> {
  return {
    triggers,
    issuer: readModel('issuer.tsv', tables.issuer, ISSUER_OUTCOMES),
    inside: readModel('inside.tsv', tables.inside, TIE_OUTCOMES),
    beside: readModel('beside.tsv', tables.beside, TIE_OUTCOMES),
    target: readModel('target.tsv', tables.target, TARGET_OUTCOMES),
  }
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
