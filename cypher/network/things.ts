import { entityBriefSchema } from '#schema/api/common.ts'
import { type NetworkNode, networkNodeSchema } from '#schema/api/networks.ts'
import { GROUP_OF } from '#schema/entity.ts'
import type { Connection } from '../connection.ts'
import { ask, loadStatement } from '../statement.ts'

const listThingsStatement = loadStatement('read/list-things')

const thingSchema = entityBriefSchema
  .omit({ group: true })
  .extend({ issuer: networkNodeSchema.shape.issuer })
  .transform((row): NetworkNode => ({ ...row, group: GROUP_OF[row.type] }))

/** The things of these ids in that order; an id that is none is left out. */
export async function listThings(connection: Connection, ids: string[]): Promise<NetworkNode[]> {
  return ask(connection, listThingsStatement, { ids: [...new Set(ids)] }, thingSchema)
}
