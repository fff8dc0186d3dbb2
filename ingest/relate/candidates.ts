import { mayStand } from '#schema/statement.ts'
import type { Segmented } from '../model.ts'
import { issuerFeatures } from './issuer-features.ts'
import type { Group, Name, Scene } from './scene.ts'
import { findTriggers, type TriggerHit, type Triggers } from './triggers.ts'

/** A name that the issuer may plan, support or work with. */
export interface IssuerCandidate {
  scene: Scene
  group: Group
  name: Name
  before: TriggerHit[]
  after: TriggerHit[]
  features: string[]
}

const ISSUER_TYPES = new Set(['PLANS', 'SUPPORTS', 'COOPERATES_WITH'] as const)

/** Every name that the types allow as the tail of an issuer's statement, in the order of the text. */
export function issuerCandidates(scenes: Scene[], segmented: Segmented, triggers: Triggers): IssuerCandidate[] {
  const { text, document } = segmented
  const seen = new Map<string, number>()
  const candidates: IssuerCandidate[] = []
  for (const scene of scenes) {
    const here = new Set<string>()
    for (const name of scene.names) {
      const { entityId } = name
      const group = scene.groupOf.get(name)
      if (group === undefined) continue
      here.add(entityId)
      if (
        entityId === document.issuerId ||
        ![...ISSUER_TYPES].some((type) => mayStand('Region', type, name.entity.type))
      )
        continue
      const before = findTriggers(triggers, text, group.clauseStart, group.start).toReversed()
      const after = findTriggers(triggers, text, group.end, group.clauseEnd)
      const context = {
        scene,
        group,
        name,
        before,
        after,
        text,
        seen: seen.get(entityId) ?? 0,
        issuerId: document.issuerId,
        issuerCode: document.issuerCode,
      }
      candidates.push({ scene, group, name, before, after, features: issuerFeatures(context) })
    }
    for (const id of here) seen.set(id, (seen.get(id) ?? 0) + 1)
  }
  return candidates
}
