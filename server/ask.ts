import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { QueryRefusal } from '#cypher/guard/refusal.ts'
import { parseCommandLine, USAGE, UsageError } from './ask/command-line.ts'
import { files, type Taken } from './ask/files.ts'
import { print } from './ask/print.ts'
import { questions } from './ask/questions.ts'
import { openServerDatabase } from './jobs/open-database.ts'

/**
 * `npm run --silent ask -- mentions 一汽`: the answers of the server in the terminal, on standard output; all other words on
 * standard error. Ends with 0, with 1 when the question was refused or the database is away, with 2 when it is none.
 */
async function run(): Promise<void> {
  const asked = parseCommandLine(process.argv.slice(2))
  if (asked === undefined) {
    process.stdout.write(USAGE)
    return
  }
  const question = questions[asked.what]
  const take = files[asked.what]
  if (question === undefined && take === undefined)
    throw new UsageError(
      `“${asked.what}” is no question; there are ${Object.keys({ ...questions, ...files }).join(', ')}`,
    )
  const database = await openServerDatabase({
    onProgress: (line) => process.stderr.write(`${line}\n`),
    onSignal: () => Promise.resolve(),
  })
  try {
    if (take !== undefined) await keep(await take(database.connection, asked), asked.options['out'])
    if (question !== undefined)
      process.stdout.write(print(await question(database.connection, asked, database.restart), asked.form))
  } finally {
    await database.release()
  }
}

/** Writes what is taken to the file, else to standard output; says on standard error what it does not hold. */
async function keep({ pieces, cut }: Taken, file: string | undefined): Promise<void> {
  const target = file === undefined ? process.stdout : createWriteStream(file)
  await pipeline(Readable.from(pieces), target, { end: file !== undefined })
  if (cut !== undefined) process.stderr.write(`A part only: ${cut}\n`)
}

run().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
})

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`
  if (error instanceof QueryRefusal) {
    const { en, line, column } = error.details
    return line === undefined ? en : `Line ${line}, column ${column ?? 1}: ${en}`
  }
  if (error instanceof Error) return error.message
  return String(error)
}
