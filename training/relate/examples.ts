import { issuerCandidates } from '#ingest/relate/candidates.ts'
import { ISSUER_OUTCOMES, TIE_OUTCOMES } from '#ingest/relate/outcomes.ts'
import type { RegionTree } from '#ingest/lexicon/regions.ts'
import type { Segmented } from '#ingest/model.ts'
import { type Linked, type Scene, stage } from '#ingest/relate/scene.ts'
import { besideCandidates, insideCandidates, type TieCandidate } from '#ingest/relate/ties.ts'
import { targetCandidates } from '#ingest/targets/targets.ts'
import type { Triggers } from '#ingest/relate/triggers.ts'
import type { Annotated } from '../../test/evaluation/annotation.ts'
import type { Given } from './given.ts'
import type { Example } from './log-linear.ts'

type Relation = Annotated['relations'][number]

export interface Examples {
  issuer: Example[]
  inside: Example[]
  beside: Example[]
  target: Example[]
}

/**
 * The decisions of one annotated plan. The annotations state a relation once, at the first sentence that shows it: a
 * name elsewhere that has the relation teaches nothing (weight 0), one that has none anywhere teaches `none`.
 */
export function examplesOf(
  { annotated, issuer, segmented, linked }: Given,
  triggers: Triggers,
  regions: RegionTree,
): Examples {
  const { text, relations } = annotated
  const scenes = stage(segmented, linked)
  const shownIn = ({ passage }: Scene, { evidence }: Relation): boolean => {
    const at = text.indexOf(evidence)
    return at < passage.end && at + evidence.length > passage.start
  }
  const between = byEnds(relations)
  const about = (head: string, tail: string) => between.get(`${head}|${tail}`) ?? []

  const ofIssuer = issuerCandidates(scenes, segmented, triggers).map(({ scene, name, features }): Example => {
    const canonical = name.entity.name
    const said = [
      ...about(issuer, canonical),
      ...about(canonical, issuer).filter(({ relation }) => relation === 'COOPERATES_WITH'),
    ]
    const shown = said.find((relation) => shownIn(scene, relation))
    const word = shown?.status ? `${shown.relation}.${shown.status}` : shown?.relation
    const outcome = ISSUER_OUTCOMES.findIndex((known) => known === word)
    return { features, outcome: Math.max(0, outcome), weight: said.length > 0 && outcome < 0 ? 0 : 1 }
  })
  const ofTie = ({ scene, first, second, features }: TieCandidate): Example => {
    const there = about(first.name, second.name)
    const back = about(second.name, first.name)
    const forth = there.find((relation) => shownIn(scene, relation))
    const against = back.find((relation) => shownIn(scene, relation))
    const word = forth ? `${forth.relation}>` : against ? `${against.relation}<` : undefined
    const outcome = TIE_OUTCOMES.findIndex((known) => known === word)
    const elsewhere = word === undefined && there.length + back.length > 0
    return { features, outcome: Math.max(0, outcome), weight: elsewhere ? 0 : 1 }
  }
  return {
    issuer: ofIssuer,
    inside: insideCandidates(
      scenes,
      text,
      { id: segmented.document.issuerId, code: segmented.document.issuerCode },
      regions,
    ).map(ofTie),
    beside: besideCandidates(scenes, text).map(ofTie),
    target: targetExamples(annotated, segmented, linked),
  }
}

/** A number is a goal where the evidence of a target with its value and unit holds it. */
function targetExamples({ text, targets }: Annotated, segmented: Segmented, linked: Linked): Example[] {
  return targetCandidates(segmented, linked).map(({ quantity, features }) => {
    const isTarget = targets.some(({ value, unit, evidence }) => {
      const at = text.indexOf(evidence)
      const holds = at <= quantity.at && quantity.at < at + evidence.length
      return holds && Number(value) === quantity.value && unit === quantity.unit
    })
    return { features, outcome: isTarget ? 1 : 0, weight: 1 }
  })
}

function byEnds(relations: readonly Relation[]): Map<string, Relation[]> {
  const between = new Map<string, Relation[]>()
  for (const relation of relations) {
    const ends = `${relation.head}|${relation.tail}`
    between.set(ends, [...(between.get(ends) ?? []), relation])
  }
  return between
}
