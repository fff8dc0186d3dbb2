import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { openConsole } from '#cypher/console.ts'
import { openServerDatabase } from './jobs/open-database.ts'
import { createMcpServer } from './mcp/server.ts'

/**
 * `npm run --silent mcp`: the tools of the Model Context Protocol over standard input and output, for an assistant that
 * starts its servers itself. All other words go to standard error. Ends when the input does.
 */
async function run(): Promise<void> {
  const database = await openServerDatabase({
    onProgress: (line) => process.stderr.write(`${line}\n`),
    onSignal: () => Promise.resolve(),
  })
  const console = openConsole(database.connection.settings, database.restart)
  try {
    const server = createMcpServer({ connection: database.connection, console })
    const end = new Promise<void>((resolve) => {
      server.server.onclose = resolve
      process.stdin.once('end', resolve)
    })
    await server.connect(new StdioServerTransport())
    await end
  } finally {
    await console.close()
    await database.release()
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
