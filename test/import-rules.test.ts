import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const REPOSITORY = resolve(import.meta.dirname, '..')

/** A house with one bad import in each room, and one that is allowed. */
const PLANTED: Record<string, string> = {
  'schema/entity.ts': "import '../client/page.ts'\n",
  'client/page.ts': "import '../server/app.ts'\n",
  'server/app.ts': "import '../ingest/pipeline.ts'\nimport '../cypher/write/load.ts'\n",
  'server/jobs/upload.ts': "import '../../ingest/pipeline.ts'\n",
  'ingest/pipeline.ts': "import './link.ts'\n",
  'ingest/link.ts': "import './pipeline.ts'\n",
  'cypher/write/load.ts': "import '../../ingest/link.ts'\n",
}

let house: string
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'plan-graph-house-'))
  for (const [file, text] of Object.entries(PLANTED)) {
    await mkdir(dirname(join(house, file)), { recursive: true })
    await writeFile(join(house, file), text)
  }
})
afterAll(() => rm(house, { recursive: true, force: true }))

it('the import rules see a bad import in every room, and let the allowed one be', async () => {
  const depcruise = join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(REPOSITORY, '.dependency-cruiser.cjs')
  const rooms = ['schema', 'ingest', 'cypher', 'server', 'client']
  const found = await run(process.execPath, [depcruise, '--config', config, '--output-type', 'json', ...rooms], {
    cwd: house,
  }).catch((error: unknown) => error as { stdout: string })
  const report = JSON.parse(found.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  const seen = new Set(report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([
      'client-imports: client/page.ts',
      'cypher-imports: cypher/write/load.ts',
      'schema-imports: schema/entity.ts',
      'server-imports: server/app.ts',
      'server-reads-only: server/app.ts',
    ]),
  )
  expect([...seen].some((line) => line.startsWith('no-cycles'))).toBe(true)
  expect([...seen].some((line) => line.includes('server/jobs/upload.ts'))).toBe(false)
})
