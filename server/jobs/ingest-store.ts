import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { jobFileSchema, jobSchema } from '#schema/ingest.ts'

/** A file of a job with what is kept of it for the process that reads. */
const keptFileSchema = jobFileSchema.extend({
  facts: z.record(z.string(), z.unknown()),
  /** Name of the file in the job's folder, or id of the document whose original is read; neither: it was not taken. */
  stored: z.string().optional(),
  document: z.string().optional(),
  /** How often the process ended while it was read. */
  broken: z.int(),
  seconds: z.number().optional(),
})
export type KeptFile = z.infer<typeof keptFileSchema>

const keptJobSchema = jobSchema.pick({ id: true, kind: true, at: true }).extend({ files: z.array(keptFileSchema) })
export type KeptJob = z.infer<typeof keptJobSchema>

const NAME = 'job.json'

/** The jobs of a home on disk: a folder for each with its files and how they stand. */
export class JobStore {
  readonly #root: string
  /** Writing of a job waits for the one before; of several that wait the last is enough. */
  readonly #writing = new Map<string, Promise<void>>()
  readonly #next = new Map<string, KeptJob>()

  constructor(home: string) {
    this.#root = join(home, 'uploads')
  }

  folderOf(id: string): string {
    return join(this.#root, id)
  }

  async makeFolder(id: string): Promise<string> {
    const folder = this.folderOf(id)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return folder
  }

  /** All jobs, oldest first. A folder without a job is an upload that broke off: it is removed. */
  async readAll(): Promise<KeptJob[]> {
    const names = await readdir(this.#root).catch(() => [])
    const jobs: KeptJob[] = []
    for (const name of names.sort()) {
      const text = await readFile(join(this.#root, name, NAME), 'utf8').catch(() => undefined)
      const parsed = text === undefined ? undefined : keptJobSchema.safeParse(parseJson(text))
      if (parsed?.success) jobs.push(parsed.data)
      else await rm(this.folderOf(name), { recursive: true, force: true })
    }
    return jobs
  }

  /** Rejects where it could not be written (a full disk); the next one is tried all the same. */
  write(job: KeptJob): Promise<void> {
    this.#next.set(job.id, job)
    const writing = this.#settled(job.id).then(() => this.#writeNext(job.id))
    this.#writing.set(job.id, writing)
    return writing
  }

  async remove(id: string): Promise<void> {
    this.#next.delete(id)
    await this.#settled(id)
    this.#writing.delete(id)
    await rm(this.folderOf(id), { recursive: true, force: true })
  }

  async removeFile(id: string, stored: string): Promise<void> {
    await rm(join(this.folderOf(id), stored), { force: true })
  }

  /** Resolves when everything is on disk that could be written. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#writing.values())
  }

  async #settled(id: string): Promise<void> {
    await this.#writing.get(id)?.catch(() => undefined)
  }

  async #writeNext(id: string): Promise<void> {
    const job = this.#next.get(id)
    if (job === undefined) return
    this.#next.delete(id)
    const path = join(await this.makeFolder(id), NAME)
    await writeFile(`${path}.new`, JSON.stringify(job))
    await rename(`${path}.new`, path)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
