import { isReadingOperator, isReadingProcedure } from './operators.ts'
import { type QueryRefusal, refuse } from './refusal.ts'

/** A step of the plan that EXPLAIN gives, as the driver names its parts. */
export interface PlanStep {
  operatorType: string
  arguments: Record<string, unknown>
  children: PlanStep[]
}

/** Every step of a graph query has this suffix; @system and others are for administrators. */
const SUFFIX = '@neo4j'

/** Words of the operators that change something, with the clause that a person wrote; the first that fits. */
const WRITING: [operator: RegExp, clause: string][] = [
  [/^(Create|Drop)\w*(Index|Constraint)/, 'CREATE / DROP INDEX, CONSTRAINT'],
  [/^(Create|Insert)/, 'CREATE'],
  [/^(Locking)?Merge/, 'MERGE'],
  [/Delete/, 'DELETE'],
  [/^Set/, 'SET / REMOVE'],
  [/^RemoveLabels/, 'REMOVE'],
  [/^Foreach/, 'FOREACH'],
]

/**
 * Whether a plan only reads: the query type alone does not say so (LOAD CSV, SHOW TRANSACTIONS and TERMINATE have type r),
 * so every step has to be one that is known to read. The step that is named is the first from the bottom, the one that a
 * person wrote. Undefined: nothing against it.
 */
export function checkPlan(plan: PlanStep, queryType: string): QueryRefusal | undefined {
  for (const step of stepsOf(plan)) {
    const refusal = checkStep(step)
    if (refusal !== undefined) return refusal
  }
  if (queryType === 'r') return undefined
  return refuse(
    `type ${queryType}`,
    '这条查询不只是读取，这里只能读取。',
    'This query does more than read; only reading is possible here.',
  )
}

function stepsOf(plan: PlanStep): PlanStep[] {
  return [...plan.children.flatMap(stepsOf), plan]
}

function checkStep({ operatorType, arguments: details }: PlanStep): QueryRefusal | undefined {
  const name = operatorType.endsWith(SUFFIX) ? operatorType.slice(0, -SUFFIX.length) : undefined
  if (name === 'ProcedureCall') return checkProcedure(details['Details'])
  if (name !== undefined && isReadingOperator(name)) return undefined
  if (name === undefined || /^(Show|Terminate|Alter|Grant|Deny|Revoke|Start|Stop)/.test(name))
    return refuse(
      operatorType,
      `这是管理数据库的命令（${operatorType}），这里只能查询图谱。`,
      `This is a command to administer the database (${operatorType}); here the graph is queried only.`,
    )
  const clause = WRITING.find(([pattern]) => pattern.test(name))?.[1]
  if (clause !== undefined)
    return refuse(
      operatorType,
      `这条查询会修改数据（${clause}），这里只能读取。`,
      `This query would change the graph (${clause}); only reading is possible here.`,
    )
  if (name === 'LoadCSV')
    return refuse(
      operatorType,
      '这条查询要读取文件或网址（LOAD CSV），这里只能查询图谱。',
      'This query reads a file or an address (LOAD CSV); here the graph is queried only.',
    )
  if (name.startsWith('Transaction'))
    return refuse(
      operatorType,
      '这里不能另开事务（CALL … IN TRANSACTIONS）。',
      'Transactions of its own (CALL … IN TRANSACTIONS) are not possible here.',
    )
  return refuse(
    operatorType,
    `这条查询用到了这里没有放行的步骤（${operatorType}）。`,
    `This query needs a step that is not on the list of reading ones (${operatorType}).`,
  )
}

/** Details begin with the full name: `db.labels() :: (label :: STRING)`. */
function checkProcedure(details: unknown): QueryRefusal | undefined {
  const name = typeof details === 'string' ? details.split('(', 1).join('').trim() : ''
  if (isReadingProcedure(name)) return undefined
  return refuse(name, `这里不能调用过程 ${name}。`, `The procedure ${name} cannot be called here.`)
}
