import { benchStart } from './start.ts'

/** Each benchmark prints what it measured and the ratio to what it is measured against. */
const BENCHMARKS: Record<string, () => Promise<void>> = {
  start: benchStart,
}

async function run(names: string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    const bench = BENCHMARKS[name]
    if (bench === undefined) throw new Error(`There is no benchmark “${name}”: ${Object.keys(BENCHMARKS).join(', ')}`)
    await bench()
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
