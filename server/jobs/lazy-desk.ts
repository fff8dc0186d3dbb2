import type { Connection } from '#cypher/connection.ts'
import { readDatabaseSettings } from '#database/settings.ts'
import type { Desk } from '../desk.ts'

export interface LazyDesk {
  open(): Promise<Desk>
  /** Closes what was opened. */
  close(): Promise<void>
}

/** A desk that is loaded and opened when somebody first asks for it: no start waits for it. */
export function prepareDesk(connection: Connection): LazyDesk {
  let opened: Promise<Desk> | undefined
  const open = async () => {
    const { openDesk } = await import('./open-desk.ts')
    return openDesk(connection, readDatabaseSettings().home)
  }
  return {
    open: () => {
      opened ??= open()
      return opened
    },
    close: async () => {
      const desk = await opened?.catch(() => undefined)
      await desk?.close()
    },
  }
}
