import { annotationWord, ENTITY_TYPES, type EntityType } from '#schema/entity.ts'
import { groupBy } from '#ingest/lexicon/group-by.ts'
import { readSources } from '#ingest/pool.ts'
import { findSources } from '#ingest/sources.ts'

const USAGE = 'usage: tsx training/frequent/command.ts PLANS… > PAGE.md'
/** Names of a type on the page. */
const MOST = 100

interface Counted {
  name: string
  type: EntityType
  mentions: number
  plans: number
}

/** Prints a page of the most frequent entities of each type in some plans, with how many mentions and plans each has. */
async function main(): Promise<void> {
  const paths = process.argv.slice(2)
  if (paths.length === 0) throw new Error(USAGE)
  const counted = new Map<string, Counted>()
  let plans = 0
  for await (const outcome of readSources(await findSources(paths, {}))) {
    if (!('reading' in outcome)) continue
    plans++
    const { entities, mentions } = outcome.reading
    const byEntity = groupBy(mentions, ({ entityId }) => entityId)
    for (const { id, name, type } of entities) {
      const own = byEntity.get(id)?.length ?? 0
      if (own === 0) continue
      const known = counted.get(id) ?? { name, type, mentions: 0, plans: 0 }
      counted.set(id, { name, type, mentions: known.mentions + own, plans: known.plans + 1 })
    }
  }
  const lines = ENTITY_TYPES.flatMap((type) => {
    const ranked = [...counted.values()]
      .filter((each) => each.type === type)
      .sort((a, b) => b.mentions - a.mentions || b.plans - a.plans || (a.name < b.name ? -1 : 1))
    const shown = ranked.slice(0, MOST).map(({ name, mentions, plans: of }) => `${name} ${mentions}/${of}`)
    return ['', `## ${annotationWord(type)} (${ranked.length})`, '', shown.join(' · ')]
  })
  console.log(
    [
      '# The most frequent entities of each type',
      '',
      `Of ${plans} reports that nobody annotated, as the shipped pipeline reads them: mentions/plans. Behind each type stands how many entities it has. Made by \`tsx training/frequent/command.ts FOLDER\`.`,
      ...lines,
    ].join('\n'),
  )
}

await main()
