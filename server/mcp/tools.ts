import { z } from 'zod'
import type { Connection } from '#cypher/connection.ts'
import type { Console } from '#cypher/console.ts'
import { listNeighbours, listStatements, readEntity } from '#cypher/entities.ts'
import { libraryQueries } from '#cypher/library.ts'
import { findMentions } from '#cypher/mentions.ts'
import { listEvidence } from '#cypher/network/evidence.ts'
import { searchEntities } from '#cypher/search.ts'
import { edgeKindSchema } from '#schema/api/entities.ts'
import { entityTypeSchema } from '#schema/entity.ts'
import { endpoints } from '../endpoints.ts'
import { notFound } from '../errors.ts'
import { sayCandidates, sayCypher, sayEntity, sayEvidence, sayMentions, sayNeighbours } from './say.ts'

/** What the tools work with. */
export interface Tools {
  connection: Connection
  console: Console
}

/** An answer in words and as data. */
interface Told {
  text: string
  answer: Record<string, unknown>
}

interface Tool {
  title: string
  description: string
  input: z.ZodRawShape
  /** `signal` fires when whoever asked has cancelled. */
  run: (tools: Tools, input: Record<string, unknown>, signal: AbortSignal) => Promise<Told>
}

const limit = (standard: number, most: number) =>
  z.int().min(1).max(most).default(standard).describe(`how many, ${standard} unless said otherwise`)
const offset = z.int().min(0).default(0).describe('how many to leave out at the beginning, for the next page')
const id = z.string().describe('id of a thing, as the other tools give it')
const direction = z
  .enum(['out', 'in', 'both'])
  .default('both')
  .describe('out: the thing is the one that does it; in: it is done to it')

/** Schema of the graph in as few words as a query can be written from. */
const GRAPH = `(:Document {id,title,kind,issuer,year,excerpt})-[:ISSUED_BY]->(:Region); (:Document)-[:HAS_SECTION]->(:Section {path,part})-[:HAS_PASSAGE]->(:Passage {id,text,ordinal}); (:Passage)-[:REFERS_TO {surface,nested}]->(:Entity); (:Document)-[:MENTIONS {count}]->(:Entity {id,name,aliases,type,documents,mentions}); (:Document)-[:SETS {passage}]->(:Target {indicator,comparator,value,unit,year,due,firmness})-[:ABOUT]->(:Entity). Entities also carry their type as a label (Region, Company, Project, Sector …). What plans say: (:Entity)-[:PLANS|SUPPORTS|COOPERATES_WITH|UNDERTAKES|ENGAGES_IN|LOCATED_IN|PART_OF|CONNECTS|IMPROVES {document,passage,year,status,aspect}]->(:Entity); its sentence is (:Passage {id: relationship.passage}). By name: WHERE e.name = $name OR $name IN e.aliases.`

export const TOOLS: Record<string, Tool> = {
  mentions: {
    title: 'Which plans mention it',
    description:
      'Which plans mention a name (with all its known aliases) or any exact string, with the sentences. Nothing found is an answer, too: it says what was searched.',
    input: {
      q: z.string().min(1).max(64).describe('a Chinese name, an alias, pinyin, or any string'),
      by: z
        .enum(['entity', 'text'])
        .optional()
        .describe('entity: the thing with all its names; text: exactly this string; absent: entity where it is known'),
      region: z.string().optional().describe('name or GB/T 2260 code; everything below it counts'),
      year: z.int().optional(),
      kind: z.string().optional().describe('政府工作报告, 规划 …'),
      section: z.enum(['review', 'plan']).optional().describe('review: what was done; plan: what will be done'),
      passages: limit(5, 100).describe('sentences shown of each plan'),
      limit: limit(10, 100),
      offset,
    },
    run: async ({ connection }, input) => {
      const query = endpoints.mentions.query.parse(input)
      const answer = await findMentions(connection, query)
      if (answer === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
      return { text: sayMentions(answer), answer }
    },
  },

  entity: {
    title: 'One thing',
    description:
      'One thing (a region, company, project, sector …) by id, or by name, pinyin or initials: its names, where it is, and what plans say of it, each statement with its sentence. A name that fits several things gives the list to choose from.',
    input: {
      id: id.optional(),
      name: z.string().min(1).max(64).optional().describe('Chinese name, pinyin or initials; used when there is no id'),
      limit: limit(20, 100),
      offset,
    },
    run: async ({ connection }, input) => {
      const { name, limit: most, offset: from } = asEntity.parse(input)
      const found = asEntity.parse(input).id ?? (await findSole(connection, name ?? ''))
      if (typeof found !== 'string') return { text: sayCandidates(found, name ?? ''), answer: found }
      const page = await readEntity(connection, found)
      const said = await listStatements(connection, found, { direction: 'both', limit: most, offset: from })
      if (page === undefined || said === undefined) throw notFound(`There is no entity with the id ${found}.`)
      return { text: sayEntity(page, said), answer: { ...page, statements: said } }
    },
  },

  neighbours: {
    title: 'What a thing is tied to',
    description:
      'What a thing is tied to: without a kind how many by kind, direction and type; with a kind the things themselves, the most frequent tie first. TOGETHER means only that one sentence names both.',
    input: {
      id,
      kind: edgeKindSchema.optional(),
      direction,
      type: entityTypeSchema.optional(),
      limit: limit(20, 100),
      offset,
    },
    run: async ({ connection }, input) => {
      const query = endpoints.neighbours.query.extend({ id: z.string() }).parse(input)
      const answer = await listNeighbours(connection, query.id, query)
      if (answer === undefined) throw notFound(`There is no entity with the id ${query.id}.`)
      return { text: sayNeighbours(answer), answer }
    },
  },

  evidence: {
    title: 'The sentences behind a tie',
    description: 'The sentences of the plans on which a tie between two things rests, newest plan first.',
    input: { from: id, to: id, kind: edgeKindSchema, limit: limit(10, 100), offset },
    run: async ({ connection }, input) => {
      const answer = await listEvidence(connection, endpoints.edge.query.parse(input))
      return { text: sayEvidence(answer), answer }
    },
  },

  cypher: {
    title: 'A question in Cypher',
    description: `One reading Cypher statement; whatever is more than reading is refused with the reason. At most 1000 rows and 10 seconds. Return the text and id of passages as evidence. The graph: ${GRAPH}`,
    input: {
      query: z.string().min(1).max(20_000),
      params: z.record(z.string(), z.unknown()).default({}).describe('values of $parameters'),
    },
    run: async ({ console }, input, signal) => {
      const { query, params } = endpoints.cypher.body.parse(input)
      const answer = await console.run(query, params, signal)
      return { text: sayCypher(answer), answer }
    },
  },

  questions: {
    title: 'Ready questions in Cypher',
    description: 'Research questions that are ready to run with the cypher tool, each with example parameters.',
    input: {},
    run: () => {
      const queries = [...libraryQueries()]
      const text = queries.map(
        ({ title, themeEn, query, params }) =>
          `# ${title.en} / ${title.zh} (${themeEn ?? ''})\n${query}\nparameters: ${JSON.stringify(params)}`,
      )
      return Promise.resolve({ text: text.join('\n\n'), answer: { queries } })
    },
  },
}

const asEntity = z.object({ id: z.string().optional(), name: z.string().optional(), limit: z.int(), offset: z.int() })

/** The id of the only thing that carries the words as its name, else what they may mean. */
async function findSole(connection: Connection, words: string) {
  const answer = await searchEntities(connection, { q: words, limit: 10 })
  const named = answer.entities
    .filter(({ why }) => why === 'name' || why === 'alias')
    .filter(({ matched }) => matched === words)
  return named.length === 1 && named[0] !== undefined ? named[0].id : answer
}
