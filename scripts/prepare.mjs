/**
 * Runs before every command (prestart, pretest …) and makes a fresh clone ready: looks for what the command needs, installs
 * the packages, proves the native one. Plain JavaScript, since nothing is installed yet. When nothing changed since the
 * last time it only reads two files. Its words go to standard error: a command's output may be piped.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdLock } from './lock.mjs'
import { ensureRequirements, requiredSets } from './requirements.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = path.join(ROOT, 'node_modules')
const STAMP = path.join(MODULES, '.plan-graph.json')
const say = (line) => process.stderr.write(`${line}\n`)

/** What the installed packages depend on: the lock, and for native ones Node's ABI and the machine's kind. */
const packagesKey = hash([
  readFileSync(path.join(ROOT, 'package-lock.json')),
  process.versions.modules,
  process.platform,
  process.arch,
])
/** What was found with this environment is found again; another PATH or JAVA_HOME is looked at again. */
const environmentKey = hash([process.version, process.env.PATH ?? '', process.env.JAVA_HOME ?? ''])

function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}

/** What the last run found in order; empty in a fresh clone. */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'))
  } catch {
    return {}
  }
}

const isInstalled = () => readStamp().packages === packagesKey
const hasChecked = (set) => readStamp().requirements?.[set] === environmentKey

/** The packages of the lock are there in the versions it names, as after a person's own `npm install`. */
function matchesLock() {
  const installed = path.join(MODULES, '.package-lock.json')
  if (!existsSync(installed)) return false
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const present = versions(installed)
  return Object.entries(versions(path.join(ROOT, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || (present[place] === undefined ? optional === true : present[place].version === version),
  )
}

/** The one package with a native part must load, or every command fails later with a stranger message. */
function loadsNative() {
  const load = 'require("nodejieba")'
  return spawnSync(process.execPath, ['-e', load], { cwd: ROOT, stdio: 'ignore' }).status === 0
}

function installPackages() {
  say('Installing packages (half a minute; nodejieba is compiled)')
  // Node's own headers, where its installation brings them, spare node-gyp a download.
  const prefix = path.resolve(path.dirname(process.execPath), '..')
  const headers = existsSync(path.join(prefix, 'include', 'node', 'node_api.h'))
    ? { npm_package_config_node_gyp_nodedir: prefix }
    : {}
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  // --include=dev: with NODE_ENV=production npm would leave out what builds and tests need.
  const words = [...npm.slice(1), 'ci', '--include=dev', '--no-progress', '--loglevel=error']
  const { status } = spawnSync(npm[0], words, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    // onnxruntime's own script would fetch code for graphics cards, which is not used.
    env: { ...process.env, ...headers, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  })
  if (status !== 0)
    fail(
      'The packages could not be installed: npm’s own words above say why (no network, a full disk, or a C++ compiler, make or python3 that does not work)',
    )
  if (!loadsNative())
    fail(
      'The packages are installed, but nodejieba does not load: it needs a working C++ compiler, make and python3. Remove node_modules and run the command again',
    )
}

function fail(sentence) {
  say(sentence)
  process.exit(1)
}

const sets = requiredSets(process.env)
if (!isInstalled() || !sets.every(hasChecked)) {
  mkdirSync(path.join(ROOT, '.plan-graph'), { recursive: true })
  await holdLock(path.join(ROOT, '.plan-graph', 'prepare.lock'), () =>
    say('Another command is preparing this clone: waiting for it'),
  )
  // Another command may have done it all meanwhile.
  const ready = isInstalled() || (matchesLock() && loadsNative())
  const problem = ensureRequirements(ready ? sets : ['install', ...sets], say)
  if (problem !== undefined) fail(problem)
  if (!ready) installPackages()
  const checked = Object.fromEntries(sets.map((set) => [set, environmentKey]))
  writeFileSync(
    STAMP,
    JSON.stringify({ packages: packagesKey, requirements: { ...readStamp().requirements, ...checked } }),
  )
}
