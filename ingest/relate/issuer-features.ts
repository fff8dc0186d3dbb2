import { kinOf } from './kin.ts'
import type { Group, Name, Scene, Word } from './scene.ts'
import type { TriggerHit } from './triggers.ts'

/** What stands around a name, as the issuer's model reads it. */
export interface IssuerContext {
  scene: Scene
  group: Group
  name: Name
  text: string
  /** Triggers of the clause, nearest first. */
  before: TriggerHit[]
  after: TriggerHit[]
  /** How often the thing was named in earlier passages. */
  seen: number
  issuerId: string | undefined
  issuerCode: string | undefined
}

const bucket = (count: number): string => (count > 3 ? 'many' : String(count))
const signal = (hit: TriggerHit | undefined): string =>
  hit === undefined ? '' : `${hit.trigger.plans ?? ''}/${hit.trigger.supports ?? ''}/${hit.trigger.other ?? ''}`
const lastVerb = (words: Word[]): Word | undefined => words.findLast((word) => word.verb)

/**
 * The features of one name as something that the issuer may plan, support or work with. Each is `what=value`;
 * those that mean different things for a road and for a sector are given once more with the type before them.
 */
export function issuerFeatures({
  scene,
  group,
  name,
  text,
  before,
  after,
  seen,
  issuerId,
  issuerCode,
}: IssuerContext): string[] {
  const { type } = name.entity
  const features: string[] = ['bias', `type=${type}`]
  const typed = (feature: string) => features.push(feature, `${type}&${feature}`)
  const canonical = name.entity.name
  const outer = name.around.at(-1)
  features.push(
    `end=${canonical.slice(-1)}`,
    `end=${canonical.slice(-2)}`,
    `${type}&end=${canonical.slice(-2)}`,
    `name=${canonical}`,
  )
  if (type === 'Region') typed(`kin=${kinOf(name.entity.code, issuerCode)}`)
  if (name.entityId === issuerId) features.push('issuer')
  typed(`nested=${outer === undefined ? '' : outer.type}`)
  if (outer !== undefined) {
    features.push(
      `place=${name.start === outer.start ? 'start' : name.end === outer.end ? 'end' : 'middle'}&${type}&${outer.type}`,
    )
    typed(`rest=${text.slice(name.end, outer.end).slice(-2)}`)
  }
  typed(`inside=${[...new Set(name.inside.map((inner) => inner.type))].sort().join('+')}`)
  typed(`seen=${bucket(seen)}`)

  // 抓好A、B等一批技术创新转化项目建设: the words before the first member and after the last govern each member
  const { before: left, after: right, members } = group
  const verb = lastVerb(left)
  const verbs = left.filter((word) => word.verb)
  typed(`verb=${verb?.text ?? ''}`)
  typed(`verb2=${verbs.at(-2)?.text ?? ''}`)
  typed(`verb1st=${verbs[0]?.text ?? ''}`)
  if (verb === undefined) typed(`earlier=${lastVerb(group.earlier)?.text ?? ''}`)
  for (const word of left) features.push(`left=${word.text}`, `${type}&left=${word.text}`)
  for (const word of right.slice(0, 8)) features.push(`right=${word.text}`, `${type}&right=${word.text}`)
  for (const word of group.earlier.slice(-6)) features.push(`before=${word.text}`)
  typed(`word-1=${left.at(-1)?.text ?? ''}`)
  features.push(
    `words-2=${left
      .slice(-2)
      .map((word) => word.text)
      .join('_')}`,
  )
  typed(`word+1=${right[0]?.text ?? ''}`)
  typed(`word+2=${right[1]?.text ?? ''}`)
  features.push(
    `words+2=${right
      .slice(0, 2)
      .map((word) => word.text)
      .join('_')}`,
  )
  typed(`last=${right.at(-1)?.text ?? ''}`)
  const verbAfter = right.find((word) => word.verb)
  typed(`verb-after=${verbAfter?.text ?? ''}`)
  features.push(
    `frame=${verb?.text ?? ''}…${verbAfter?.text ?? ''}`,
    `frame-last=${verb?.text ?? ''}…${right.at(-1)?.text ?? ''}`,
  )

  for (const [side, hits] of [
    ['<', before],
    ['>', after],
  ] as const) {
    typed(`trigger${side}=${signal(hits[0])}`)
    for (const hit of hits) features.push(`${type}&any${side}=${signal(hit)}`)
    features.push(`far${side}=${signal(hits.at(-1))}`)
  }
  features.push(`${type}&triggers=${signal(before[0])}…${signal(after[0])}`)

  features.push(
    `chars-1=${text.charAt(name.start - 1)}`,
    `${type}&chars-2=${text.slice(Math.max(0, name.start - 2), name.start)}`,
  )
  features.push(
    `${type}&chars+1=${text.charAt(name.end)}`,
    `chars+2=${text.slice(name.end, name.end + 2)}`,
    `${type}&chars+2=${text.slice(name.end, name.end + 2)}`,
  )
  features.push(`chars+3=${text.slice(name.end, name.end + 3)}`)
  typed(`members=${bucket(members.length)}`)
  const at = members.indexOf(outer ?? name)
  features.push(`member=${at === 0 ? 'first' : at === members.length - 1 ? 'last' : 'middle'}`)
  const kinds = [...new Set(members.map((member) => member.type))].sort().join('+')
  features.push(`kinds=${kinds}`, `first=${members[0]?.type}&${type}`, `final=${members.at(-1)?.type}&${type}`)
  const groups = scene.groups
  const place = groups.indexOf(group)
  typed(`group-1=${groups[place - 1]?.members.at(-1)?.type ?? ''}`)
  typed(`group+1=${groups[place + 1]?.members[0]?.type ?? ''}`)

  const sentence = scene.passage.text
  typed(`clause=${text.charAt(group.clauseStart - 1)}${text.charAt(group.clauseEnd)}`)
  typed(`kind=${scene.passage.kind}`)
  typed(`part=${scene.section?.part ?? ''}`)
  if (/指[:：]?/.test(sentence.slice(0, 30))) typed('glossary')
  const clause = text.slice(group.clauseStart, group.clauseEnd)
  if (/[了]|已|完成/.test(clause)) typed('done')
  if (/未|不|没有|防止|严禁|禁止|淘汰|压减|关停|取缔/.test(text.slice(group.clauseStart, group.start))) typed('negated')
  if (/\d/.test(clause)) typed('number')
  if (/%|亿|万/.test(clause)) typed('figure')
  return features
}
