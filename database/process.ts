import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process told apart from a later one that was given the same number. */
export interface ProcessMark {
  pid: number
  /** When it began, in the words of this system. */
  started: string
}

export function isProcessMark(value: unknown): value is ProcessMark {
  const mark = value as Partial<ProcessMark> | null | undefined
  return Number.isInteger(mark?.pid) && typeof mark?.started === 'string'
}

/** The process with this number, or undefined when there is none (one that has ended and was not collected counts as none). */
export function findProcess(pid: number): ProcessMark | undefined {
  const started = existsSync('/proc/self/stat') ? readStartFromProc(pid) : readStartFromPs(pid)
  return started === undefined ? undefined : { pid, started }
}

export function isRunning(mark: ProcessMark): boolean {
  return findProcess(mark.pid)?.started === mark.started
}

/** Sends the signal unless the process has ended; true when it was sent. */
export function signalProcess(mark: ProcessMark, signal: NodeJS.Signals): boolean {
  if (!isRunning(mark)) return false
  try {
    return process.kill(mark.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/** Resolves to true when the process has ended, to false when it still runs after so many milliseconds. */
export async function waitForEnd(mark: ProcessMark, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isRunning(mark)) {
    if (Date.now() > deadline) return false
    await sleep(25)
  }
  return true
}

/** Asks the process to end, and ends it when it has not after `grace` milliseconds. */
export async function endProcess(mark: ProcessMark, grace: number): Promise<void> {
  if (signalProcess(mark, 'SIGTERM') && (await waitForEnd(mark, grace))) return
  signalProcess(mark, 'SIGKILL')
  await waitForEnd(mark, 5_000)
}

function readStartFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces and brackets; state is the first field after it, the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function readStartFromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const [, state, started] = /^\s*(\S+)\s+(.+?)\s*$/.exec(stdout ?? '') ?? []
  return state?.startsWith('Z') ? undefined : started
}
