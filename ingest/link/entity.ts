import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { type Entity, type EntityType, SCOPED_TYPES } from '#schema/entity.ts'
import type { Region } from '../lexicon/regions.ts'

/** The entity of a division: by its code, else (清苑县 of the past, a village) by its name and what it lies in. */
export function regionEntity({ code, name, parent }: Pick<Region, 'code' | 'name' | 'parent'>): Entity {
  const scope = code ? undefined : (parent?.code ?? parent?.name)
  const id = code ? `region-${code}` : idOf('Region', name, scope)
  return { id, name, type: 'Region', aliases: [], ...sound(name), ...(code && { code }), ...(scope && { scope }) }
}

/**
 * The entity of any other name. Of a type whose names repeat from city to city and without a place in its name it
 * belongs to the issuer: 人民大街 of two cities are two.
 */
export function namedEntity(type: EntityType, name: string, hasPlace: boolean, issuer: Region | undefined): Entity {
  const isScoped = SCOPED_TYPES.includes(type) && !hasPlace
  const scope = isScoped ? (issuer?.code ?? issuer?.name) : undefined
  return { id: idOf(type, name, scope), name, type, aliases: [], ...sound(name), ...(scope && { scope }) }
}

function idOf(type: EntityType, name: string, scope: string | undefined): string {
  const digest = createHash('sha256')
    .update(`${type}|${name}|${scope ?? ''}`)
    .digest('hex')
  return `${type.toLowerCase()}-${digest.slice(0, 12)}`
}

/** 一汽 → yiqi and yq; letters and digits stay, marks fall away. */
function sound(name: string): Pick<Entity, 'pinyin' | 'initials'> {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => [...syllable][0]).join('') }
}
