import { LIMITS } from '#schema/api/common.ts'
import { type QueryRefusal, refuse } from './refusal.ts'

/** Parameters go to Neo4j as they are, so only their nesting needs a bound. Undefined: nothing against them. */
export function checkParameters(params: Record<string, unknown>): QueryRefusal | undefined {
  if (!isDeeper(params, LIMITS.cypherNesting)) return undefined
  return refuse(
    'nesting',
    `参数嵌套太深（超过 ${LIMITS.cypherNesting} 层）。`,
    `The parameters are nested more than ${LIMITS.cypherNesting} deep.`,
  )
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1))
}
