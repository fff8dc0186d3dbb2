import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { ConnectionSettings } from '#cypher/connection.ts'
import type { DeskFile, Tidings } from '#ingest/desk/messages.ts'
import { parseFacts } from '#ingest/manifest.ts'
import type { DocumentReport, IngestJob } from '#schema/ingest.ts'
import { IngestProcess } from './ingest-process.ts'
import { JobStore, type KeptFile, type KeptJob } from './ingest-store.ts'
import { fail, isEnded, toJob } from './job-view.ts'

/** Ended jobs that are remembered. */
const REMEMBERED = 20
/** A file over which the process ended so often is given up. */
const MOST_BREAKS = 2

/**
 * The jobs of a server, one after another, read by a process of their own. How each file stands is on disk before it is
 * told, so that a server that was killed goes on where it was.
 */
export class IngestJobs {
  readonly #store: JobStore
  readonly #process: IngestProcess
  readonly #jobs = new Map<string, KeptJob>()
  readonly #changes = new EventEmitter().setMaxListeners(0)
  #current: string | undefined

  constructor(settings: ConnectionSettings, home: string) {
    this.#store = new JobStore(home)
    this.#process = new IngestProcess(settings, home, {
      onTidings: (tidings) => this.#hear(tidings),
      onEnd: () => this.#blame(),
    })
  }

  /** Takes up what an earlier server left. */
  async resume(): Promise<void> {
    for (const job of await this.#store.readAll()) {
      for (const file of job.files) if (file.state === 'reading') file.state = 'waiting'
      this.#jobs.set(job.id, job)
    }
    this.#goOn()
  }

  async makeFolder(): Promise<{ id: string; folder: string }> {
    // by time, so that names sort as they came
    const id = `${new Date().toISOString().replace(/\D/g, '').slice(0, 17)}-${randomUUID().slice(0, 8)}`
    return { id, folder: await this.#store.makeFolder(id) }
  }

  async add(id: string, kind: IngestJob['kind'], files: KeptFile[]): Promise<IngestJob> {
    const job: KeptJob = { id, kind, at: new Date().toISOString(), files }
    this.#jobs.set(id, job)
    await this.#store.write(job)
    const ended = [...this.#jobs.values()].filter(isEnded)
    for (const old of ended.slice(0, -REMEMBERED)) this.dismiss(old.id)
    this.#goOn()
    return toJob(job)
  }

  list(): IngestJob[] {
    return [...this.#jobs.values()].map(toJob).reverse()
  }

  find(id: string): IngestJob | undefined {
    const job = this.#jobs.get(id)
    return job && toJob(job)
  }

  watch(id: string, onChange: (job: IngestJob) => void): () => void {
    this.#changes.on(id, onChange)
    return () => this.#changes.off(id, onChange)
  }

  retry(id: string, number?: number): IngestJob | undefined {
    return this.#change(id, number, (file) => {
      const isLeft = file.state === 'failed' || file.state === 'cancelled'
      if (!isLeft || (file.stored === undefined && file.document === undefined)) return
      file.state = 'waiting'
      file.broken = 0
      delete file.report
    })
  }

  cancel(id: string, number?: number): IngestJob | undefined {
    let isBroken = false
    const job = this.#change(id, number, (file) => {
      if (file.state !== 'waiting' && file.state !== 'reading') return
      isBroken ||= id === this.#current
      file.state = 'cancelled'
    })
    // the process has the whole line: it is ended, and gets what is left
    if (isBroken) void this.#breakOff()
    return job
  }

  dismiss(id: string): boolean {
    const job = this.#jobs.get(id)
    if (job === undefined) return false
    if (!isEnded(job)) this.cancel(id)
    this.#jobs.delete(id)
    void this.#store.remove(id)
    return true
  }

  async close(): Promise<void> {
    await this.#process.kill()
    await this.#store.settle()
  }

  #change(id: string, number: number | undefined, change: (file: KeptFile) => void): IngestJob | undefined {
    const job = this.#jobs.get(id)
    if (job === undefined) return undefined
    for (const file of job.files) if (number === undefined || file.number === number) change(file)
    void this.#tell(job)
    this.#goOn()
    return toJob(job)
  }

  #goOn(): void {
    if (this.#process.busy) return
    const job = [...this.#jobs.values()].find((each) => each.files.some(({ state }) => state === 'waiting'))
    this.#current = job?.id
    if (job === undefined) return
    const waiting = job.files.filter(({ state }) => state === 'waiting')
    // one over which the process ended goes alone, so that no other is blamed for it
    const suspect = waiting.find(({ broken }) => broken > 0)
    const next = suspect ? [suspect] : waiting
    this.#process.read(next.map((file) => this.#toRead(job, file)))
  }

  #toRead({ id, kind }: KeptJob, { number, name, facts, stored, document }: KeptFile): DeskFile {
    const from = document === undefined ? { path: join(this.#store.folderOf(id), stored ?? '') } : { document }
    return { number, name, facts: parseFacts(facts), from, again: kind === 'again' }
  }

  #hear(tidings: Tidings): void {
    const job = this.#current === undefined ? undefined : this.#jobs.get(this.#current)
    if ('reading' in tidings) void this.#note(job, tidings.reading, (file) => (file.state = 'reading'))
    else if ('report' in tidings) void this.#noteReport(job, tidings.number, tidings.report)
    else {
      if ('unready' in tidings) this.#failRest(job, tidings.unready)
      this.#goOn()
    }
  }

  /** True when the change is on disk. */
  async #note(job: KeptJob | undefined, number: number, change: (file: KeptFile) => void): Promise<boolean> {
    const file = job?.files.find((each) => each.number === number)
    if (job === undefined || file === undefined || file.state === 'cancelled') return false
    change(file)
    return this.#tell(job)
  }

  /** The file itself is needed no more once it is on disk that it is in the graph, which keeps it. */
  async #noteReport(job: KeptJob | undefined, number: number, report: DocumentReport): Promise<void> {
    const isKept = await this.#note(job, number, (file) => {
      file.report = report
      file.seconds = report.seconds
      file.state = report.error === undefined ? 'done' : 'failed'
    })
    const file = job?.files.find((each) => each.number === number)
    if (isKept && job && file?.state === 'done' && file.stored !== undefined)
      await this.#store.removeFile(job.id, file.stored)
  }

  #failRest(job: KeptJob | undefined, reason: string): void {
    if (job === undefined) return
    for (const file of job.files)
      if (file.state === 'waiting' || file.state === 'reading') fail(file, 'pipeline', reason)
    void this.#tell(job)
  }

  /** The process ended by itself: what it was reading is tried once more alone, then given up. */
  #blame(): void {
    const job = this.#current === undefined ? undefined : this.#jobs.get(this.#current)
    for (const file of job?.files ?? []) {
      if (file.state !== 'reading') continue
      file.broken++
      file.state = 'waiting'
      if (file.broken >= MOST_BREAKS)
        fail(file, 'bomb', 'the process that reads ended over this file twice: split it, or save it anew')
    }
    if (job) void this.#tell(job)
    this.#goOn()
  }

  async #breakOff(): Promise<void> {
    await this.#process.kill()
    for (const job of this.#jobs.values())
      for (const file of job.files) if (file.state === 'reading') file.state = 'waiting'
    this.#goOn()
  }

  /**
   * How the job stands, to the disk and then to whoever follows it. False where it could not be written (a full disk): the
   * work goes on, and a server that comes back begins the job at what was written last.
   */
  async #tell(job: KeptJob): Promise<boolean> {
    const isKept = await this.#store.write(job).then(
      () => true,
      (error: unknown) => {
        process.stderr.write(`How job ${job.id} stands could not be kept: ${String(error)}\n`)
        return false
      },
    )
    this.#changes.emit(job.id, toJob(job))
    return isKept
  }
}
