import { connect, type Connection } from '#cypher/connection.ts'
import { readOriginal } from '#cypher/originals.ts'
import { readCorrections } from '../corrections/store.ts'
import { ingestSources } from '../load.ts'
import { openPool, type Pool } from '../pool.ts'
import { readPlanFile } from '../read.ts'
import { DocumentError } from '../read/document-error.ts'
import type { Source } from '../sources.ts'
import type { DeskFile, Order, Tidings } from './messages.ts'

/*
 * Reads what is handed in to a server, in a process of its own: what a document can do at worst is end this process, the
 * memory of the dictionaries goes with it, and killed at any moment it leaves whole documents only.
 */

/** As many as make the pool take all threads that fit. */
const MANY = 1_000

interface Desk {
  connection: Connection
  pool: Pool
  home: string
}

let desk: Desk | undefined

const tell = (tidings: Tidings) => process.send?.(tidings)

process.on('message', (order: Order) => {
  if ('begin' in order) {
    const { settings, home } = order.begin
    desk = { connection: connect(settings), pool: openPool(MANY), home }
  } else if (desk) {
    readAll(desk, order.read).then(
      () => tell({ idle: true }),
      (error: unknown) => tell({ unready: error instanceof Error ? error.message : String(error) }),
    )
  }
})
// the server is gone: it takes the work up again when it comes back
process.on('disconnect', () => process.exit())

async function readAll({ connection, pool, home }: Desk, files: readonly DeskFile[]): Promise<void> {
  for (const again of [false, true]) {
    const meant = files.filter((file) => file.again === again)
    const sources = meant.map((file) => sourceOf(connection, file))
    const corrections = () => readCorrections(home)
    let at = 0
    for await (const report of ingestSources(sources, connection, { pool, corrections, again })) {
      const file = meant[at++]
      if (file) tell({ number: file.number, report })
    }
  }
}

function sourceOf(connection: Connection, { number, name, facts, from }: DeskFile): Source {
  return {
    path: 'path' in from ? from.path : name,
    name,
    facts,
    fetch: async () => {
      tell({ reading: number })
      if ('path' in from) return readPlanFile(from.path)
      const original = await readOriginal(connection, from.document)
      if (original === undefined) throw new DocumentError('unreadable', 'its original is not there any more')
      return original.bytes
    },
  }
}
