import { openDatabase } from './open.ts'
import {
  clearDatabase,
  describeDatabase,
  dumpDatabase,
  keepDatabase,
  loadDump,
  stopDatabase,
} from './administration.ts'
import { readDatabaseSettings } from './settings.ts'

const USAGE = `Usage: npm run database -- COMMAND
  start        start the project's own Neo4j and leave it running
  stop         stop it, or let it stop with the last command that uses it
  status       whether it runs, where, and who uses it
  dump FILE    write the graph into a file (Neo4j's dump format)
  load FILE    replace the graph by the one in the file
  clear        remove the graph, its password and its logs`

const say = (line: string) => void process.stderr.write(`${line}\n`)

async function run([command, file]: string[]): Promise<void> {
  const settings = readDatabaseSettings()
  if (settings.elsewhere)
    throw new Error('NEO4J_URI is set: this command is about the project’s own Neo4j. Unset it first')
  switch (command) {
    case 'start': {
      const database = await openDatabase(settings, { onProgress: say })
      await keepDatabase(settings)
      await database.release()
      return console.log(await describeDatabase(settings))
    }
    case 'stop':
      return say(await stopDatabase(settings))
    case 'status':
      return console.log(await describeDatabase(settings))
    case 'dump':
      return say(await dumpDatabase(settings, requireFile(file)))
    case 'load':
      return say(await loadDump(settings, requireFile(file)))
    case 'clear':
      return say(await clearDatabase(settings))
    default:
      throw new Error(command === undefined ? USAGE : `There is no command “${command}”.\n${USAGE}`)
  }
}

function requireFile(file: string | undefined): string {
  if (file === undefined) throw new Error(`A file is needed.\n${USAGE}`)
  return file
}

run(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
