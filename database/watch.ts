/** How often it is looked whether Neo4j still runs: a lost one is back within seconds, and looking costs a file. */
const INTERVAL = 2_000
/** A Neo4j that ends this often within an hour ends for a reason that another start does not mend. */
const REVIVALS = 3
const WINDOW = 3_600_000

interface Watched {
  isGone: () => boolean
  revive: () => Promise<void>
  onProgress: (line: string) => void
}

/**
 * Starts Neo4j again when it has ended on its own (killed by the system for want of memory, or by hand). Keeps no process
 * alive. Returns what ends the watch.
 */
export function watchServer({ isGone, revive, onProgress }: Watched): () => void {
  const revivals: number[] = []
  let busy = false
  const look = async () => {
    if (busy || !isGone()) return
    busy = true
    const recent = revivals.filter((time) => Date.now() - time < WINDOW)
    revivals.push(Date.now())
    if (recent.length >= REVIVALS) {
      onProgress(`Neo4j has ended ${recent.length + 1} times within an hour and is not started again: see its log`)
      clearInterval(timer)
      return
    }
    onProgress('Neo4j has ended on its own: starting it again')
    await revive().catch((error: Error) => onProgress(error.message))
    busy = false
  }
  const timer = setInterval(() => void look(), INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
