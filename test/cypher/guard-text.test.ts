import { describe, expect, it } from 'vitest'
import { checkParameters } from '#cypher/guard/check-parameters.ts'
import { checkText } from '#cypher/guard/check-text.ts'
import { LIMITS } from '#schema/api/common.ts'

const reasonOf = (query: string) => checkText(query)?.details.reason

const DEEP = LIMITS.cypherNesting
const nest = (open: string, close: string, depth: number, inside = '1') =>
  `RETURN ${open.repeat(depth)}${inside}${close.repeat(depth)}`

describe('what a query may look like', () => {
  it.each([
    ['a plain question', 'MATCH (n:Project) RETURN n LIMIT 5'],
    ['a comment before it', '// 哪些项目？\n/* 辽源 */ MATCH (n) RETURN n'],
    ['a semicolon behind it', 'RETURN 1 ; // 完'],
    ['a semicolon in a string', "RETURN 'CREATE (n); DETACH DELETE n' AS words"],
    ['a semicolon in a comment', 'RETURN 1 /* ; RETURN 2 */'],
    ['a semicolon in a quoted name', 'RETURN 1 AS `a;b`'],
    ['EXPLAIN as a name', 'MATCH (n) WHERE n.explain = 1 RETURN n AS explain'],
    ['brackets as deep as they may be', nest('(', ')', DEEP)],
    ['many brackets side by side', `RETURN ${'(1)+'.repeat(400)}1`],
    ['a list of a thousand names', `MATCH (n) WHERE n.name IN [${"'一汽',".repeat(1_500)}'吉大'] RETURN n`],
    ['labels and properties named like clauses', `MATCH (n:Match) RETURN ${'n.return, n.with, '.repeat(60)}1`],
    [
      'subqueries in subqueries, as deep as a person writes',
      'MATCH (a) WHERE EXISTS { (a)-->(b) WHERE COUNT { (b)-->({name: "x"}) } > 1 } RETURN a',
    ],
    ['brackets in a string', `RETURN '${'('.repeat(600)}' AS words`],
    ['brackets in a string with escaped quotes', `RETURN 'it\\'s ${'('.repeat(600)}' AS words`],
    ['brackets in a comment', `RETURN 1 // ${'('.repeat(600)}`],
    ['a property that is called end', 'MATCH (n) RETURN CASE WHEN n.end > 5 THEN n.end ELSE 0 END AS end'],
    ['a function with a dot that is Neo4j’s own', "RETURN date.truncate('year', date()), point.distance(null, null)"],
    ['a procedure that reads', 'CALL db.labels() YIELD label RETURN label'],
    ['a list behind a property', 'MATCH (n) WHERE n.year IN (2022 + 1) RETURN n'],
  ])('%s', (_, query) => {
    expect(reasonOf(query)).toBeUndefined()
  })
})

describe('what is refused before Neo4j sees it', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['only a comment', '/* 空 */ // 完', 'empty'],
    ['too long a text', `RETURN '${'长'.repeat(LIMITS.cypherCharacters)}'`, 'length'],
    ['EXPLAIN in front', 'EXPLAIN RETURN 1', 'EXPLAIN'],
    ['PROFILE behind a comment', '/* a */ // b\n\u00a0profile RETURN 1', 'PROFILE'],
    ['CYPHER with options', 'CYPHER runtime=slotted RETURN 1', 'CYPHER'],
    ['a word that is written with an escape', '\\u0045XPLAIN RETURN 1', 'EXPLAIN'],
    ['two statements', 'RETURN 1; CREATE (n)', 'several-statements'],
    ['two statements, a comment between', 'RETURN 1 /* ; */ ; // x\n RETURN 2', 'several-statements'],
    ['a semicolon behind a string that an escape ends', "RETURN '\\u0027; CREATE (n) //'", 'several-statements'],
    ['one bracket too many', nest('(', ')', DEEP + 1), 'nesting'],
    ['square ones', nest('[', ']', DEEP + 1), 'nesting'],
    ['maps in maps', nest('{a:', '}', DEEP + 1), 'nesting'],
    ['subqueries in subqueries', `RETURN ${'COUNT { RETURN '.repeat(9)}1${' }'.repeat(9)}`, 'subqueries'],
    ['a sum of thousands', `RETURN 1${'+1'.repeat(1_000)}`, 'chain'],
    ['properties of properties', `MATCH (n) RETURN n${'.a'.repeat(1_000)}`, 'chain'],
    ['members of members', `RETURN [1]${'[0]'.repeat(1_000)}`, 'chain'],
    ['NOT after NOT', `RETURN ${'NOT '.repeat(1_001)}true`, 'chain'],
    ['a path of hundreds of steps', `MATCH (a)${'-->(b)'.repeat(300)} RETURN a`, 'chain'],
    ['hundreds of clauses', `${'WITH 1 AS a '.repeat(101)}RETURN a`, 'clauses'],
    ['hundreds of unions', `${'RETURN 1 AS a UNION ALL '.repeat(60)}RETURN 1 AS a`, 'clauses'],
    ['functions in functions', nest('size([', '])', DEEP / 2 + 1), 'nesting'],
    ['CASE in CASE', nest('CASE WHEN true THEN ', ' END', DEEP + 1), 'nesting'],
    ['CASE in CASE with names that look like END', `RETURN ${'CASE WHEN a.end THEN '.repeat(DEEP + 1)}`, 'nesting'],
    ['brackets that are never closed', `RETURN ${'('.repeat(600)}`, 'nesting'],
    ['brackets behind a quote that is never closed', `RETURN ' ${'('.repeat(600)}`, 'nesting'],
    ['brackets behind a comment that is never closed', `RETURN /* ${'('.repeat(600)}`, 'nesting'],
    ['brackets behind a string that ends in a backslash pair', `RETURN 'a\\\\' + ${'('.repeat(600)}`, 'nesting'],
    ['brackets behind a line comment that a carriage return ends', `RETURN // x\r${'('.repeat(600)}`, 'nesting'],
    ['brackets written with escapes', `RETURN ${'\\u0028'.repeat(600)}`, 'nesting'],
    ['brackets behind a quote inside a quoted name', `RETURN 1 AS \`a'b\` + ${'('.repeat(600)} + 'x'`, 'nesting'],
    ['brackets behind a doubled backtick', `RETURN 1 AS \`a\`\`'\` + ${'('.repeat(600)} + 'x'`, 'nesting'],
    ['closing brackets in strings between the opening ones', `RETURN ${"(')'+".repeat(DEEP + 1)}`, 'nesting'],
    ['a function of a plugin', "RETURN apoc.load.json('file:///etc/passwd')", 'apoc.load.json'],
    ['the same in backticks with comments', 'RETURN `apoc` /* x */ . `util`.sleep (1000)', 'apoc.util.sleep'],
    ['a procedure for administrators', 'CALL dbms.listConfig()', 'dbms.listConfig'],
  ])('%s', (_, query, reason) => {
    expect(reasonOf(query)).toBe(reason)
  })
})

it('a refusal is said in Chinese, with the English beside', () => {
  const refusal = checkText('RETURN 1; RETURN 2')
  expect(refusal).toMatchObject({ code: 'refused', message: '一次只能运行一条语句，这里有多条。' })
  expect(refusal?.details.en).toBe('Only one statement at a time; these are several.')
})

describe('parameters', () => {
  const nestList = (depth: number): unknown => (depth === 0 ? 1 : [nestList(depth - 1)])

  it('may be nested as deep as brackets may', () => {
    expect(checkParameters({ names: ['一汽', { year: 2023 }], deep: nestList(DEEP - 1) })).toBeUndefined()
  })

  it.each([DEEP, 5000])('a list of %i levels is refused', (depth) => {
    expect(checkParameters({ deep: nestList(depth) })?.details.reason).toBe('nesting')
  })
})
