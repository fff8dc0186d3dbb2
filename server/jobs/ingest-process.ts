import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ConnectionSettings } from '#cypher/connection.ts'
import { type DeskFile, type Order, type Tidings, tidingsSchema } from '#ingest/desk/messages.ts'

const PROGRAM = fileURLToPath(new URL('../../ingest/desk/process.ts', import.meta.url))
/** Milliseconds that the process stays without work: its dictionaries take some hundred megabytes. */
const IDLE = 60_000

interface Listener {
  onTidings: (tidings: Tidings) => void
  /** The process ended in the middle of its work. */
  onEnd: () => void
}

/** The process that reads: started when there is work, ended when there was none for a minute. */
export class IngestProcess {
  readonly #settings: ConnectionSettings
  readonly #home: string
  readonly #listener: Listener
  #child: ChildProcess | undefined
  #ending: NodeJS.Timeout | undefined
  #busy = false

  constructor(settings: ConnectionSettings, home: string, listener: Listener) {
    this.#settings = settings
    this.#home = home
    this.#listener = listener
  }

  get busy(): boolean {
    return this.#busy
  }

  read(files: DeskFile[]): void {
    clearTimeout(this.#ending)
    this.#busy = true
    const child = (this.#child ??= this.#start())
    child.send({ read: files } satisfies Order)
  }

  /** Ends the process at once; `onEnd` is not called. Its work is in the graph up to the last whole document. */
  async kill(): Promise<void> {
    clearTimeout(this.#ending)
    const child = this.#child
    this.#child = undefined
    this.#busy = false
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  #start(): ChildProcess {
    const child = fork(PROGRAM, {
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (message) => {
      if (child !== this.#child) return
      const tidings = tidingsSchema.parse(message)
      if ('idle' in tidings || 'unready' in tidings) this.#rest()
      this.#listener.onTidings(tidings)
    })
    child.once('exit', () => {
      if (child !== this.#child) return
      this.#child = undefined
      if (!this.#busy) return
      this.#busy = false
      this.#listener.onEnd()
    })
    child.send({ begin: { settings: this.#settings, home: this.#home } } satisfies Order)
    return child
  }

  #rest(): void {
    this.#busy = false
    this.#ending = setTimeout(() => void this.kill(), IDLE)
    this.#ending.unref()
  }
}
