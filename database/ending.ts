const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const
type EndingSignal = keyof typeof SIGNALS

/** A terminal sends Ctrl-C to the whole group and npm passes it on too: a second one within this time is the same one. */
const SAME_SIGNAL = 1_000

/**
 * Runs `finish` when the process is asked to end, then ends it with the code that shells expect (130 for Ctrl-C). Asked
 * again, it ends at once. Returns what takes this back.
 */
export function endOnSignal(finish: () => Promise<void>): () => void {
  let first: number | undefined
  const end = (signal: EndingSignal) => {
    const now = Date.now()
    if (first !== undefined) {
      if (now - first > SAME_SIGNAL) process.exit(128 + SIGNALS[signal])
      return
    }
    first = now
    finish().then(
      () => process.exit(128 + SIGNALS[signal]),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        process.exit(1)
      },
    )
  }
  const names = Object.keys(SIGNALS) as EndingSignal[]
  for (const name of names) process.on(name, end)
  return () => {
    for (const name of names) process.off(name, end)
  }
}
