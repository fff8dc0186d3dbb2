/** What the machine must bring: how each is found, and the package that brings it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findJava, missingJavaMessage } from '../database/java.mjs'

const NODE = [20, 19]

/**
 * set: install (compiling nodejieba), database (the project's own Neo4j), browser (tests of the pages).
 * apt: packages, the first that the system knows of each list; brew: the same on macOS.
 */
const REQUIREMENTS = [
  {
    name: 'a C++ compiler',
    set: 'install',
    isThere: () => anyProgram('g++', 'c++', 'clang++') && hasCommandLineTools(),
    apt: [['g++']],
    brew: 'xcode-select --install',
  },
  {
    name: 'make',
    set: 'install',
    isThere: () => anyProgram('make') && hasCommandLineTools(),
    apt: [['make']],
    brew: 'xcode-select --install',
  },
  {
    name: 'python3',
    set: 'install',
    isThere: () => anyProgram('python3'),
    apt: [['python3']],
    brew: 'brew install python3',
  },
  {
    name: 'Java 17 or 21',
    set: 'database',
    isThere: () => findJava().java !== undefined,
    say: () => missingJavaMessage(findJava().unsuitable),
    apt: [['openjdk-21-jre-headless', 'openjdk-17-jre-headless']],
    brew: 'brew install openjdk@21',
  },
  { name: 'Maven', set: 'database', isThere: () => anyProgram('mvn'), apt: [['maven']], brew: 'brew install maven' },
  {
    name: 'Chromium or Chrome',
    set: 'browser',
    isThere: () =>
      anyProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ||
      existsSync('/Applications/Google Chrome.app') ||
      existsSync('/Applications/Chromium.app'),
    apt: [['chromium']],
    brew: 'brew install --cask google-chrome',
  },
  {
    name: 'a Chinese font',
    set: 'browser',
    isThere: hasChineseFont,
    apt: [['fonts-noto-cjk'], ['fontconfig']],
    brew: 'brew install --cask font-noto-sans-cjk',
  },
]

/** The sets that an npm command needs; an own Neo4j is not needed where NEO4J_URI names another, but the tests start theirs always. */
export function requiredSets(environment) {
  const command = environment.npm_lifecycle_event?.replace(/^pre/, '')
  if (command === 'test') return ['database', 'browser']
  const needsDatabase = ['start', 'ingest', 'ask', 'database', 'bench'].includes(command)
  return needsDatabase && !environment.NEO4J_URI ? ['database'] : []
}

/**
 * Looks for what the sets need. As root on Debian what is missing is installed, and said. Returns a sentence that names
 * what is missing and the command that gets it; undefined when all is there.
 */
export function ensureRequirements(sets, say) {
  if (process.platform === 'win32')
    return 'On Windows this runs inside WSL: wsl --install, then clone and start it there'
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
    return `Node ${NODE.join('.')} or newer is needed, and this is ${process.versions.node}: install the current LTS (with nvm: nvm install --lts)`
  }
  let missing = REQUIREMENTS.filter(({ set, isThere }) => sets.includes(set) && !isThere())
  if (missing.length > 0 && canInstall()) {
    install(missing, say)
    missing = missing.filter(({ isThere }) => !isThere())
  }
  return missing.length === 0 ? undefined : describe(missing)
}

function anyProgram(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.some((name) => folders.some((folder) => existsSync(path.join(folder, name))))
}

/** macOS has compilers in /usr/bin that only ask to install the real ones. */
function hasCommandLineTools() {
  return process.platform !== 'darwin' || spawnSync('xcode-select', ['-p']).status === 0
}

/** Without one the pages show boxes. macOS brings one. */
function hasChineseFont() {
  if (process.platform === 'darwin') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

function readSystem() {
  if (process.platform === 'darwin') return 'macos'
  if (!existsSync('/etc/os-release')) return 'other'
  const release = readFileSync('/etc/os-release', 'utf8')
  if (/^ID="?debian"?$/m.test(release)) return 'debian'
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) ? 'ubuntu' : 'other'
}

function canInstall() {
  return readSystem() === 'debian' && process.getuid?.() === 0 && anyProgram('apt-get')
}

function install(missing, say) {
  const names = missing.map(({ name }) => name).join(', ')
  say(`Missing: ${names}. Installing with apt-get`)
  const options = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...aptPackages(missing)], options)
}

function aptPackages(missing) {
  const isKnown = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
  return missing.flatMap(({ apt }) => apt.map((alternatives) => alternatives.find(isKnown) ?? alternatives.at(-1)))
}

function describe(missing) {
  const found = missing.flatMap(({ say }) => (say ? [` ${say()}.`] : [])).join('')
  return `Missing: ${missing.map(({ name }) => name).join(', ')}.${found} To get it: ${commandFor(missing)}`
}

function commandFor(missing) {
  const system = readSystem()
  if (system === 'macos') return [...new Set(missing.map(({ brew }) => brew))].join(' && ')
  // Ubuntu's chromium is a snap, which apt only points to.
  const snaps = system === 'ubuntu' ? ['chromium'] : []
  const packages = aptPackages(missing)
  const commands = [
    ['sudo apt-get install -y', packages.filter((name) => !snaps.includes(name))],
    ['sudo snap install', packages.filter((name) => snaps.includes(name))],
  ].flatMap(([command, names]) => (names.length > 0 ? [`${command} ${names.join(' ')}`] : []))
  const apt = commands.join(' && ')
  if (system !== 'other') return apt
  return `on Debian or Ubuntu ${apt}; with another system’s package manager the packages of the same purpose`
}
