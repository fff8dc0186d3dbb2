import type { ExportGraph } from '#schema/export.ts'

/** What no XML document may hold, however it is written: controls, halves of characters, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text as it may stand between tags and in attributes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}

type Attributes = ExportGraph['nodes'][number]['attributes']
type Kind = 'string' | 'double' | 'boolean'

/** An attribute that some of the nodes or edges have. */
export interface Attribute {
  id: string
  name: string
  kind: Kind
}

/**
 * The attributes of all, in the order first met, each with a type for all its values: where they differ, text. Ids are
 * numbers after the prefix (readers of GEXF take an id that is none for the name).
 */
export function attributesOf(all: { attributes: Attributes }[], prefix = ''): Attribute[] {
  const kinds = new Map<string, Kind>()
  for (const { attributes } of all) {
    for (const [name, value] of Object.entries(attributes)) {
      const kind = kindOf(value)
      kinds.set(name, (kinds.get(name) ?? kind) === kind ? kind : 'string')
    }
  }
  return [...kinds].map(([name, kind], at) => ({ id: `${prefix}${at}`, name, kind }))
}

function kindOf(value: Attributes[string]): Kind {
  if (typeof value === 'number') return Number.isFinite(value) ? 'double' : 'string'
  return typeof value === 'boolean' ? 'boolean' : 'string'
}
