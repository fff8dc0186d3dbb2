import { z } from 'zod'

/** Groups of entity types: one colour and shape each on every screen. */
export const GROUPS = ['Place', 'Organization', 'Park', 'Infrastructure', 'Project', 'Topic', 'Person'] as const
export const groupSchema = z.enum(GROUPS)
export type Group = z.infer<typeof groupSchema>

/**
 * The 21 entity types and the group that each belongs to. `Association` is what the annotations call
 * `Organization`: any body that is none of the others; as a label the word would collide with the group.
 */
export const GROUP_OF = {
  Region: 'Place',
  Waterbody: 'Place',
  Area: 'Place',
  Company: 'Organization',
  University: 'Organization',
  Institute: 'Organization',
  Hospital: 'Organization',
  School: 'Organization',
  Agency: 'Organization',
  Association: 'Organization',
  Park: 'Park',
  Road: 'Infrastructure',
  Railway: 'Infrastructure',
  Bridge: 'Infrastructure',
  Facility: 'Infrastructure',
  Project: 'Project',
  Sector: 'Topic',
  Technology: 'Topic',
  Policy: 'Topic',
  Event: 'Topic',
  Person: 'Person',
} as const satisfies Record<string, Group>

export type EntityType = keyof typeof GROUP_OF
export const ENTITY_TYPES = Object.keys(GROUP_OF) as [EntityType, ...EntityType[]]
export const entityTypeSchema = z.enum(ENTITY_TYPES).meta({ id: 'EntityType' })

/** The labels of an entity's node, general to special: `Entity`, group, type (two where group and type are one). */
export function labelsOf(type: EntityType): string[] {
  return [...new Set(['Entity', GROUP_OF[type], type])]
}

/** The word of the annotations (and of `extract`) for a type: `Organization` for `Association`, else the same. */
export function annotationWord(type: EntityType): string {
  return type === 'Association' ? 'Organization' : type
}

/** The type that an annotation's word stands for; undefined for an unknown word. */
export function typeOfWord(word: string): EntityType | undefined {
  if (word === 'Organization') return 'Association'
  return word in GROUP_OF ? (word as EntityType) : undefined
}

/**
 * Types whose names repeat from city to city (人民大街, 市中心医院): without a place in the name,
 * an entity of such a type belongs to the city or county of the plan that names it.
 */
export const SCOPED_TYPES: readonly EntityType[] = [
  'Road',
  'Bridge',
  'Facility',
  'Area',
  'Hospital',
  'School',
  'Project',
]

/** A thing in the world, as it stands in the graph. */
export const entitySchema = z
  .object({
    id: z.string(),
    name: z.string().min(1),
    type: entityTypeSchema,
    aliases: z.array(z.string()),
    /** Full pinyin without tones or spaces, `yiqi`. */
    pinyin: z.string(),
    /** First letters of the pinyin, `yq`. */
    initials: z.string(),
    /** GB/T 2260, statistical division code, GB/T 4754 …, where there is one. */
    code: z.string().optional(),
    /** The region that an entity of a scoped type belongs to (its GB/T 2260 code, else its name). */
    scope: z.string().optional(),
  })
  .meta({ id: 'Entity' })
export type Entity = z.infer<typeof entitySchema>
