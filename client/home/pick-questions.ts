import type { Network, NetworkNode } from '#schema/api/networks.ts'
import type { EntityType } from '#schema/entity.ts'

/** A question to click: a sentence of `home.ask` about one thing. */
export interface Question {
  ask: 'where' | 'sector' | 'plans' | 'partners' | 'network'
  about: { id: string; name: string }
}

const BODIES: readonly EntityType[] = ['Company', 'University', 'Institute', 'Association', 'Hospital']
const THEMES: readonly EntityType[] = ['Sector', 'Technology']
const BUILT: readonly EntityType[] = ['Park', 'Project', 'Road', 'Facility']

/**
 * Up to five questions about what stands out in the overview, each about another thing where there is one: what most
 * plans share first, then what has more than one name (the answer shows 也写作), then what is mentioned most. A kind of
 * question that nothing here answers is left out.
 */
export function pickQuestions({ nodes, edges }: Network): Question[] {
  const ranked = [...nodes].sort(
    (one, other) =>
      other.documents - one.documents ||
      Number(other.aliases.length > 0) - Number(one.aliases.length > 0) ||
      other.mentions - one.mentions ||
      (one.id < other.id ? -1 : 1),
  )
  const asked = new Set<string>()
  const first = (fits: (node: NetworkNode) => boolean) =>
    ranked.find((node) => !asked.has(node.id) && fits(node)) ?? ranked.find(fits)
  const starts = (node: NetworkNode, kind: string) => edges.some((edge) => edge.from === node.id && edge.kind === kind)
  const wanted: [Question['ask'], (node: NetworkNode) => boolean][] = [
    ['where', ({ issuer, type }) => !issuer && BODIES.includes(type)],
    ['sector', ({ type }) => THEMES.includes(type)],
    ['plans', (node) => node.issuer && starts(node, 'PLANS')],
    ['partners', (node) => starts(node, 'COOPERATES_WITH')],
    ['network', ({ issuer, type }) => !issuer && BUILT.includes(type)],
  ]
  return wanted.flatMap(([ask, fits]) => {
    const about = first(fits)
    if (about === undefined) return []
    asked.add(about.id)
    return [{ ask, about: { id: about.id, name: about.name } }]
  })
}
