import type { Held } from './held.ts'
import { kinOf, kinOfEntities } from './kin.ts'
import type { Group, Name, Scene } from './scene.ts'

/** The region that issued the plan. */
export interface Issuer {
  id: string | undefined
  code: string | undefined
}

const bucket = (count: number): string => (count > 3 ? 'many' : String(count))

/** Features of a name that stands in another (佛寺水库 in 佛寺水库清淤工程). */
export function insideFeatures(outer: Name, inner: Name, text: string, issuer: Issuer): string[] {
  const types = `${outer.type}>${inner.type}`
  const features = [types]
  const typed = (feature: string) => features.push(feature, `${types}&${feature}`)
  const rest = text.slice(inner.end, outer.end)
  const lead = text.slice(outer.start, inner.start)
  typed(`place=${lead === '' ? 'start' : rest === '' ? 'end' : 'middle'}`)
  typed(`next=${rest.slice(0, 2)}`)
  typed(`next1=${rest.slice(0, 1)}`)
  typed(`previous=${lead.slice(-1)}`)
  typed(`ends=${outer.surface.slice(-2)}`)
  features.push(
    `${types}&rest=${rest}`,
    `ends3=${outer.surface.slice(-3)}`,
    `inner-ends=${inner.surface.slice(-1)}&${types}`,
  )
  for (let at = 0; at + 2 <= rest.length; at++) typed(`has=${rest.slice(at, at + 2)}`)
  typed(`route=${/[至到经—－-]/.test(outer.surface)}`)
  const peers = outer.inside.filter((other) => other.type === inner.type)
  typed(`peers=${bucket(peers.length)}`)
  features.push(`${types}&peer=${peers.indexOf(inner) === 0 ? 'first' : 'later'}&${bucket(peers.length)}`)
  const between = inner.around.find((other) => other !== outer && outer.inside.includes(other))
  typed(`between=${between?.type ?? ''}`)
  typed(`issuer=${inner.entityId === issuer.id}`)
  typed(`kin=${kinOfEntities(outer.entity, inner.entity)}`)
  typed(`issuer-kin=${kinOf(inner.entity.code, issuer.code)}`)
  typed(`rest-length=${bucket(rest.length)}`)
  const others = [...new Set(outer.inside.filter((other) => other !== inner).map((other) => other.type))]
    .sort()
    .join('+')
  typed(`others=${others}`)
  features.push(`${types}&whole=${inner.surface}`, `${types}&full=${inner.entity.name === inner.surface}`)
  features.push(`${types}&kept=${outer.entity.name.includes(inner.entity.name)}`)
  return features
}

/** Features of a thing whose name a longer name holds without a mark of its own (现代服务业 in 现代服务业创新发展基金). */
export function heldFeatures(
  name: Name,
  { entity, part, at, abbreviated }: Held,
  issuer: Issuer,
  together: boolean,
): string[] {
  const types = `held&${name.type}>${entity.type}`
  const canonical = name.entity.name
  const rest = canonical.slice(at + part.length)
  const features = [types, `${types}&ends=${canonical.slice(-2)}`, `held-ends=${canonical.slice(-2)}`]
  features.push(
    `${types}&joins=${abbreviated}`,
    `${types}&together=${together}`,
    `${types}&part=${part}`,
    `held-part=${part}`,
  )
  if (abbreviated > 0) {
    features.push(
      `${types}&at=${at}`,
      `joins=${abbreviated}&at=${at}`,
      `${types}&starts=${entity.name.startsWith(part)}`,
    )
    features.push(
      `joins&ends=${canonical.slice(-1)}`,
      `joins&line=${/铁路|高铁|高速|公路|城际|线/.test(canonical)}&${abbreviated}`,
    )
    features.push(
      `joins&next=${/^.{0,3}(?:铁|高|城际|线|客|公)/.test(rest)}&${types}`,
      `joins&kin=${kinOf(entity.code, issuer.code)}`,
    )
  } else {
    features.push(`held-rest=${rest}`, `held-next=${rest.slice(0, 2)}`, `held-place=${at === 0}`)
    features.push(`${types}&length=${bucket(part.length)}`, `${types}&whole=${part === entity.name}`)
  }
  if (entity.id === issuer.id) features.push(`${types}&issuer`)
  return features
}

/** Features of two names of one passage, the first of them first in the text. */
export function besideFeatures(scene: Scene, first: Name, second: Name, text: string): string[] {
  const types = `${first.type}…${second.type}`
  const between = text.slice(first.end, second.start)
  const features = [types]
  const typed = (feature: string) => features.push(feature, `${types}&${feature}`)
  const a = scene.groupOf.get(first)
  const b = scene.groupOf.get(second)
  const nested = first.around.length > 0
  typed(`same=${nested ? 'name' : a === b ? 'group' : a?.clauseStart === b?.clauseStart ? 'clause' : 'sentence'}`)
  typed(`far=${between.length < 3 ? between.length : between.length < 8 ? '<8' : between.length < 20 ? '<20' : '<50'}`)
  if (between.length <= 6) typed(`text=${between}`)
  for (let at = 0; at + 2 <= between.length; at++) features.push(`between=${between.slice(at, at + 2)}`)
  typed(`from=${between.slice(0, 2)}`)
  typed(`to=${between.slice(-2)}`)
  typed(`before=${text.slice(Math.max(0, first.start - 2), first.start)}`)
  typed(`before1=${text.charAt(first.start - 1)}`)
  typed(`after=${text.slice(second.end, second.end + 2)}`)
  typed(
    `names-between=${bucket(scene.names.filter((n) => n.start >= first.end && n.end <= second.start && n.around.length === 0).length)}`,
  )
  typed(`commas=${bucket(between.split(/[，,；;]/).length - 1)}`)
  typed(`colon=${/[：:]/.test(between)}`)
  const shared = (group: Group | undefined) => group?.after.slice(0, 3).map((word) => word.text) ?? []
  for (const word of shared(b)) features.push(`right=${word}`, `${types}&right=${word}`)
  for (const word of a?.before.slice(-3) ?? []) features.push(`left=${word.text}`, `${types}&left=${word.text}`)
  typed(`kin=${kinOfEntities(first.entity, second.entity)}`)
  typed(`ends=${first.surface.slice(-1)}…${second.surface.slice(-1)}`)
  if (nested) typed(`outer=${first.around[0]?.surface.slice(-2)}`)
  return features
}
