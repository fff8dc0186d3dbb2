import type { Entity } from '#schema/entity.ts'
import type { RegionTree } from '../lexicon/regions.ts'
import { heldBy, indexHeld, mayTie } from './held.ts'
import type { Name, Scene } from './scene.ts'
import { besideFeatures, heldFeatures, insideFeatures, type Issuer } from './tie-features.ts'

/** Two things that one passage may tie: by a name inside a name, or by standing in one sentence. */
export interface TieCandidate {
  scene: Scene
  /** The name that states the tie, or the first of the two. */
  name: Name
  first: Entity
  second: Entity
  features: string[]
}

/** Names further apart than this are not read as tied: nineteen of twenty annotated ties are nearer. */
const REACH = 50

/** Pairs where one name stands in the other or holds a name that the text uses elsewhere. */
export function insideCandidates(scenes: Scene[], text: string, issuer: Issuer, regions: RegionTree): TieCandidate[] {
  const candidates: TieCandidate[] = []
  const index = indexHeld(scenes, regions)
  for (const scene of scenes) {
    const here = new Set(scene.names.map((name) => name.entityId))
    for (const name of scene.names) {
      for (const inner of name.inside) {
        if (inner.entityId === name.entityId || !mayTie(name.entity, inner.entity)) continue
        const features = insideFeatures(name, inner, text, issuer)
        candidates.push({ scene, name, first: name.entity, second: inner.entity, features })
      }
      for (const held of heldBy(name, index)) {
        const features = heldFeatures(name, held, issuer, here.has(held.entity.id))
        candidates.push({ scene, name, first: name.entity, second: held.entity, features })
      }
    }
  }
  return candidates
}

/** Pairs of names side by side in one passage, both outermost or both in the same longer name. */
export function besideCandidates(scenes: Scene[], text: string): TieCandidate[] {
  const candidates: TieCandidate[] = []
  for (const scene of scenes) {
    for (const [at, first] of scene.names.entries()) {
      for (const second of scene.names.slice(at + 1)) {
        if (second.start - first.end > REACH) break
        if (second.start < first.end || first.around[0] !== second.around[0]) continue
        if (first.entityId === second.entityId || !mayTie(first.entity, second.entity)) continue
        candidates.push({
          scene,
          name: first,
          first: first.entity,
          second: second.entity,
          features: besideFeatures(scene, first, second, text),
        })
      }
    }
  }
  return candidates
}
