import { QueryRefusal } from '#cypher/guard/refusal.ts'
import { parseCommandLine, USAGE, UsageError } from './ask/command-line.ts'
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
  if (question === undefined)
    throw new UsageError(`“${asked.what}” is no question; there are ${Object.keys(questions).join(', ')}`)
  const database = await openServerDatabase({
    onProgress: (line) => process.stderr.write(`${line}\n`),
    onSignal: () => Promise.resolve(),
  })
  try {
    const printable = await question(database.connection, asked, database.restart)
    process.stdout.write(print(printable, asked.form))
  } finally {
    await database.release()
  }
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
