import { describe, expect, it } from 'vitest'
import { checkPlan, type PlanStep } from '#cypher/guard/check-plan.ts'

const step = (operatorType: string, children: PlanStep[] = [], details = ''): PlanStep => ({
  operatorType,
  arguments: { Details: details },
  children,
})
const results = (...children: PlanStep[]) => step('ProduceResults@neo4j', children)

describe('a plan that only reads passes', () => {
  it.each([
    ['a scan with a filter', results(step('Filter@neo4j', [step('NodeByLabelScan@neo4j')]))],
    ['a shortest path', results(step('StatefulShortestPath(All)@neo4j', [step('NodeIndexSeek@neo4j')]))],
    ['the labels', results(step('ProcedureCall@neo4j', [], 'db.labels() :: (label :: STRING)'))],
    [
      'a full-text search',
      results(step('ProcedureCall@neo4j', [], 'db.index.fulltext.queryNodes($a, $b) :: (node :: NODE)')),
    ],
  ])('%s', (_, plan) => {
    expect(checkPlan(plan, 'r')).toBeUndefined()
  })
})

describe('anything else is refused, and said what it is', () => {
  it.each([
    ['Create@neo4j', '（CREATE）'],
    ['Merge@neo4j', '（MERGE）'],
    ['LockingMerge@neo4j', '（MERGE）'],
    ['DetachDelete@neo4j', '（DELETE）'],
    ['SetProperty@neo4j', '（SET / REMOVE）'],
    ['RemoveLabels@neo4j', '（REMOVE）'],
    ['Foreach@neo4j', '（FOREACH）'],
    ['CreateIndex@neo4j', 'INDEX'],
    ['LoadCSV@neo4j', 'LOAD CSV'],
    ['TransactionApply@neo4j', 'IN TRANSACTIONS'],
    ['ShowTransactions@neo4j', '管理数据库的命令'],
    ['TerminateTransactions@neo4j', '管理数据库的命令'],
    ['AdministrationCommand@system', '管理数据库的命令'],
    ['Filter@other', '管理数据库的命令'],
    ['Filter', '管理数据库的命令'],
    ['StepOfTomorrow@neo4j', '没有放行的步骤'],
  ])('%s', (operator, words) => {
    const refusal = checkPlan(results(step('Apply@neo4j', [step(operator), step('Argument@neo4j')])), 'r')
    expect(refusal).toMatchObject({ code: 'refused', details: { reason: operator } })
    expect(refusal?.message).toContain(words)
  })

  it.each([
    ['dbms.listConfig() :: (name :: STRING)', 'dbms.listConfig'],
    ['tx.setMetaData({a: $x}) :: ()', 'tx.setMetaData'],
    ['db.labelsOfSomebody() :: (x :: STRING)', 'db.labelsOfSomebody'],
    ['db.stats.collect($a, $b) :: (x :: STRING)', 'db.stats.collect'],
    ['', ''],
  ])('the procedure %s', (details, reason) => {
    expect(checkPlan(results(step('ProcedureCall@neo4j', [], details)), 'r')?.details.reason).toBe(reason)
  })

  it('a plan of reading steps whose type is not r', () => {
    for (const type of ['rw', 'w', 's']) expect(checkPlan(results(), type)?.details.reason).toBe(`type ${type}`)
  })
})
