import type { PlanDocument } from '#schema/document.ts'
import { contextOf } from '../lexicon/issuer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { regionEntity } from '../link/entity.ts'
import type { Facts } from '../manifest.ts'
import { ENOUGH, type Guess, type Heads } from './guess.ts'
import { guessIssuer } from './issuer.ts'
import { guessKind } from './kind.ts'
import { statedIssuer } from './stated.ts'
import { guessYear, periodOf } from './year.ts'

export interface Identified {
  /** The file's name. */
  name: string
  sha256: string
  source: string
  text: string
}

/** A line of more characters is running text. */
const HEAD_LINE = 60

/**
 * What is known of a plan: what `facts` say, else what its title, its first lines, its file's name and its text tell.
 * A guess that is not sure enough is left out; `confidence` says how sure each is (1 for facts, 0 for unknown).
 */
export function identify(plan: Identified, facts: Facts, { regions }: Pick<Lexicon, 'regions'>): PlanDocument {
  const heads = findHeads(plan)
  const year = known(facts.year) ?? enough(guessYear(heads))
  const kind = known(facts.kind) ?? enough(guessKind(heads))
  const issuer = known(statedIssuer(facts, regions, year?.value)) ?? enough(guessIssuer(heads, regions, year?.value))
  const { name, code } = issuer?.value ?? {}
  const title =
    facts.title ?? findTitle(heads) ?? titleFrom(name, year?.value, kind?.value) ?? plan.name.replace(/\.[^.]+$/, '')
  const period = periodOf(title)
  const { agency, number, published, url } = facts
  const document: PlanDocument = {
    id: `doc-${plan.sha256.slice(0, 12)}`,
    title,
    ...(kind && { kind: kind.value }),
    ...(name && { issuer: name }),
    ...(code && { issuerCode: code }),
    ...(year && { year: year.value }),
    ...(period && { periodFrom: period.from, periodTo: period.to }),
    ...(agency && { agency }),
    ...(number && { number }),
    ...(published && { published }),
    ...(url && { url }),
    source: plan.name,
    excerpt: facts.excerpt === 'yes' || /节选|摘[要录]/.test(title),
    sha256: plan.sha256,
    chars: plan.text.length,
    confidence: { issuer: issuer?.confidence ?? 0, year: year?.confidence ?? 0, kind: kind?.confidence ?? 0 },
  }
  const region = contextOf(document, { regions }).issuer
  return region ? { ...document, issuerId: regionEntity(region).id } : document
}

const known = <T>(value: T | undefined): Guess<T> | undefined =>
  value === undefined ? undefined : { value, confidence: 1 }
const enough = <T>(guess: Guess<T> | undefined): Guess<T> | undefined =>
  guess && guess.confidence >= ENOUGH ? guess : undefined

function findHeads({ name, source, text }: Identified): Heads {
  const isShort = (line: string) => line.length > 0 && line.length <= HEAD_LINE && !line.includes('。')
  const lines = text.split('\n').map((line) => line.trim())
  const running = lines.findIndex((line) => line.length > HEAD_LINE)
  const head = lines.slice(0, running < 0 ? 30 : Math.min(running, 30)).filter(isShort)
  const around = source
    .slice(0, 2000)
    .split('\n')
    .map((line) => line.trim())
    .filter(isShort)
  return { head, around: [name, ...around], text }
}

/** 辽源市人民政府工作报告, 2021年博野县政府工作报告; 政 府 工 作 报 告 alone is no title. */
function findTitle({ head }: Heads): string | undefined {
  const plain = head.slice(0, 6).map((line) => line.replace(/^标题[：:]/, '').replace(/\s/g, ''))
  return plain.find(
    (line) => line.length > 6 && line.length <= 50 && /(报告|规划|纲要|方案|意见|计划|要点)(（[^）]*）)?$/.test(line),
  )
}

function titleFrom(issuer: string | undefined, year: number | undefined, kind: string | undefined): string | undefined {
  if (!issuer || !kind) return undefined
  return `${issuer}${year === undefined ? '' : `${year}年`}${kind}`
}
