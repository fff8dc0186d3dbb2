import { readFileSync } from 'node:fs'
import { lintCypherQuery } from '@neo4j-cypher/language-support'
import { describe, expect, it } from 'vitest'
import { checkText } from '#cypher/guard/check-text.ts'
import { libraryQueries, parseLibraryQuery } from '#cypher/library.ts'
import { LABELS, RELATIONSHIP_TYPES } from '#schema/graph.ts'

/** What the language's own parser finds wrong, names that the schema does not know among it. */
function faultsOf(text: string, params: Record<string, unknown>): string[] {
  return lintCypherQuery(text, { labels: LABELS, relationshipTypes: RELATIONSHIP_TYPES, parameters: params })
    .diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value))
    .filter((message) => !message.includes('cartesian product'))
}

describe.each(libraryQueries().map((each) => [each.name, each] as const))('%s', (_, { query, params, title }) => {
  it('parses, and names only what the schema knows', () => {
    expect(faultsOf(query, params)).toEqual([])
  })

  it('has an example value for each parameter, and no other', () => {
    const named = [...query.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? '')
    expect(Object.keys(params).sort()).toEqual([...new Set(named)].sort())
  })

  it('may run in the console, and gives its rows in a fixed order', () => {
    expect(checkText(query)).toBeUndefined()
    expect(query).toMatch(/ORDER BY|allShortestPaths/)
  })

  it('asks in both languages', () => {
    expect(title.zh).toMatch(/\p{Script=Han}/u)
    expect(title.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
  })
})

it('there are questions on every matter, those of one theme together', () => {
  const themes = libraryQueries().map(({ theme }) => theme)
  const runs = themes.filter((theme, at) => theme !== themes[at - 1])
  expect(runs).toHaveLength(new Set(themes).size)
  expect(new Set(themes)).toEqual(new Set(['概览', '提及', '地区之间', '项目', '关联', '目标']))
})

describe('the check finds', () => {
  it.each([
    ['an unknown label', 'MATCH (n:Compagny) RETURN n'],
    ['an unknown relationship', 'MATCH (:Region)-[p:PLAN]->() RETURN p'],
    ['a mistake', 'MATCH (n:Region RETURN n'],
    ['a parameter without a value', 'MATCH (n:Region) WHERE n.name = $name RETURN n'],
  ])('%s', (_, query) => {
    expect(faultsOf(query, {})).not.toEqual([])
  })
})

describe('a file without a proper head is named', () => {
  it.each([
    ['no head', 'RETURN 1'],
    ['no English', '// zh: 问\n// theme: 概览 | Overview\n// params: {}\nRETURN 1'],
    ['a theme in one language', '// zh: 问\n// en: Ask\n// theme: 概览\n// params: {}\nRETURN 1'],
    ['parameters that are no JSON', '// zh: 问\n// en: Ask\n// theme: 概览 | Overview\n// params: {a}\nRETURN 1'],
    ['parameters that are a list', '// zh: 问\n// en: Ask\n// theme: 概览 | Overview\n// params: [1]\nRETURN 1'],
  ])('%s', (_, text) => {
    expect(() => parseLibraryQuery('ask', text)).toThrow('cypher/library/ask.cypher')
  })
})

it.each(['find-run', 'end-run', 'list-schema'])('the console’s own %s parses', (name) => {
  const text = readFileSync(new URL(`../../cypher/console/${name}.cypher`, import.meta.url), 'utf8')
  const faults = faultsOf(text, { run: '' }).filter((fault) => !/Procedure db\.\w+ is not present/.test(fault))
  expect(faults).toEqual([])
})
