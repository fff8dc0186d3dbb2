import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { connect, type Connection, type ConnectionSettings } from '../connection.ts'

const opening = new AsyncLocalStorage<Lane>()

subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket }
  opening.getStore()?.watch(socket)
})

/**
 * One of the ways by which a person's query goes to Neo4j: a connection of its own, so that giving it up hurts nobody. It
 * counts what comes back: the driver takes a value whole before anybody sees it, and `RETURN range(1, 100000000)`, which
 * costs Neo4j nothing, would fill this process's memory. (An encrypted connection, to a Neo4j elsewhere, is not counted.)
 */
export class Lane {
  readonly #settings: ConnectionSettings
  #connection: Connection | undefined
  #allowance = Infinity
  #overflowed = false

  constructor(settings: ConnectionSettings) {
    this.#settings = settings
  }

  /** True when the last work was broken off because more bytes came than allowed. */
  get overflowed(): boolean {
    return this.#overflowed
  }

  /** Runs work that may receive so many bytes. */
  use<Answer>(bytes: number, work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
    this.#allowance = bytes
    this.#overflowed = false
    const connection = (this.#connection ??= connect(this.#settings))
    return opening.run(this, () => work(connection))
  }

  /** Gives the connection up, whatever still runs on it: closing waits for a server that may never answer, so nobody waits. */
  drop(): void {
    this.#connection?.close().catch(() => undefined)
    this.#connection = undefined
  }

  async close(): Promise<void> {
    await this.#connection?.close()
  }

  /** The driver listens after this, and sends the first word: nothing passes uncounted. */
  watch(socket: Socket): void {
    socket.on('data', (chunk: Buffer) => {
      this.#allowance -= chunk.length
      if (this.#allowance >= 0) return
      this.#overflowed = true
      socket.destroy(new Error('more bytes than a query may give'))
    })
  }
}
