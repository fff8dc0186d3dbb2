import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'

/**
 * Takes the port and gives the address to open in a browser. Until the server has more to say, it answers every request
 * that it is starting (503 with Retry-After). Throws one sentence when the port is taken, may not be had, or the host is
 * none of this machine.
 */
export async function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<string> {
  server.on('request', (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' })
    response.end(JSON.stringify({ error: { code: 'starting', message: 'The server is starting.' } }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(explain(error, port, host), { cause: error })),
    )
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${taken}`
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  const another = `Choose another: PORT=${port === 65_535 ? 7080 : port + 1} npm start`
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. ${another}`
    case 'EACCES':
      return `Port ${port} may not be used by this user. ${another}`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: HOST must be one of its own (127.0.0.1, or 0.0.0.0 for all).`
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`
  }
}
