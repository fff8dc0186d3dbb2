import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lintCypherQuery } from '@neo4j-cypher/language-support'
import { describe, expect, it } from 'vitest'
import { LABELS, RELATIONSHIP_TYPES } from '#schema/graph.ts'

const ROOT = new URL('../../cypher/', import.meta.url)
const FILES = ['constraints', 'read', 'write'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${folder}/${file}`),
)

const VERBS =
  /^(are|attach|complete|count|create|find|index|issue|keep|list|mark|mention|merge|read|refer|remove|search|select|set|state|support|tie)\b/

const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8')

const parametersOf = (text: string) => [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))]

/** What the language's own parser finds wrong, labels and types that the schema does not know among it. */
function faultsOf(text: string): string[] {
  const schema = {
    labels: LABELS,
    relationshipTypes: RELATIONSHIP_TYPES,
    parameters: Object.fromEntries(parametersOf(text).map((name) => [name, null])),
  }
  return lintCypherQuery(text, schema)
    .diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value))
    .filter((message) => !message.includes('cartesian product'))
}

describe('the check itself', () => {
  it.each([
    ['a label that the schema does not know', 'MATCH (n:Compagny) RETURN n.id AS id'],
    ['a relationship type that the schema does not know', 'MATCH (:Region)-[p:PLAN]->() RETURN p.id AS id'],
    ['a query that does not parse', 'MATCH (n:Region RETURN n'],
    ['a variable that nobody defined', 'MATCH (n:Region) RETURN m'],
  ])('finds %s', (_, text) => {
    expect(faultsOf(text)).not.toEqual([])
  })
})

describe.each(FILES)('%s', (file) => {
  const text = read(file)

  it('parses, and names only labels and relationship types of the schema', () => {
    expect(faultsOf(text)).toEqual([])
  })

  it('begins with the question that it answers, and is named by a verb', () => {
    const comment = text.slice(0, text.search(/^[^/]/m))
    expect(comment).toMatch(/^\/\/ \S[^]*[?:.]/)
    expect(path.basename(file)).toMatch(VERBS)
  })

  it('has parameters in camelCase and is one statement', () => {
    for (const name of parametersOf(text)) expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
    expect(text.replace(/'[^']*'|\/\/.*/g, '')).not.toContain(';')
  })
})

it('reading statements write nothing', () => {
  for (const file of FILES.filter((each) => each.startsWith('read/')))
    expect(read(file).replace(/\/\/.*/g, ''), file).not.toMatch(/\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD CSV)\b/)
})
