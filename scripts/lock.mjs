import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Holds the lock file until this process ends; waits while a living process holds it, and calls `onWait` once then. A file
 * whose process has ended was left by one that was killed, and is taken over.
 */
export async function holdLock(file, onWait) {
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      process.on('exit', () => rmSync(file, { force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    // The pause after taking a dead one's file away lets others who saw it do the same before anyone makes a new one.
    if (!isHeld(file)) rmSync(file, { force: true })
    else if (!waited) onWait()
    await sleep(200)
  }
}

function isHeld(file) {
  try {
    // Signal 0 asks whether the process exists and sends nothing.
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
