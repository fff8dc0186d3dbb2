// Plain JavaScript without packages: scripts/prepare.mjs looks for Java before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** What Neo4j 5.26 supports; the first is preferred where both are found in a folder of many. */
export const JAVA_MAJORS = [21, 17]

/** Reads `java -version` (it writes to standard error) or a `release` file; undefined when neither is it. */
export function parseJavaVersion(output) {
  const version = /\bversion "([^"]+)"|^JAVA_VERSION="([^"]+)"/m.exec(output)?.slice(1).find(Boolean)
  if (version === undefined) return undefined
  // 1.8.0_392 is Java 8; 17.0.15, 21 and 22-ea begin with theirs.
  const major = Number.parseInt(/^1\.(\d+)/.exec(version)?.[1] ?? version, 10)
  return Number.isNaN(major) ? undefined : { version, major }
}

/**
 * The Java to run Neo4j with: JAVA_HOME, then PATH, then where systems keep several. A newer or older one than Neo4j
 * supports is passed over and listed in `unsuitable`.
 */
export function findJava(environment = process.env) {
  const unsuitable = []
  for (const candidate of candidates(environment)) {
    const java = inspect(candidate)
    if (java === undefined) continue
    if (JAVA_MAJORS.includes(java.major)) return { java, unsuitable }
    if (!unsuitable.some((other) => other.path === java.path)) unsuitable.push(java)
  }
  return { unsuitable }
}

/** One sentence on what was found instead of Java 17 or 21. */
export function missingJavaMessage(unsuitable) {
  if (unsuitable.length === 0)
    return 'Java 17 or 21 is needed to run Neo4j and none was found (looked in JAVA_HOME and PATH)'
  const found = unsuitable.map((java) => `Java ${java.version} (${java.path})`).join(', ')
  return `Java 17 or 21 is needed to run Neo4j 5.26; found only ${found}. Another Java can stay where it is: set JAVA_HOME to the right one`
}

function* candidates(environment) {
  if (environment.JAVA_HOME) yield path.join(environment.JAVA_HOME, 'bin', 'java')
  for (const folder of (environment.PATH ?? '').split(path.delimiter))
    if (folder !== '') yield path.join(folder, 'java')
  for (const folder of ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/homebrew/opt', '/usr/local/opt']) {
    for (const name of listBySuitability(folder)) {
      yield path.join(folder, name, 'bin', 'java')
      yield path.join(folder, name, 'Contents', 'Home', 'bin', 'java')
    }
  }
}

/** Names in the folder that carry a wanted number (java-21-openjdk, temurin-17.jdk, openjdk@21), the preferred first. */
function listBySuitability(folder) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
  return JAVA_MAJORS.flatMap((major) => names.filter((name) => new RegExp(`(^|\\D)${major}(\\D|$)`).test(name)))
}

/** The `release` file beside a Java says its version without the tenth of a second that starting it takes. */
function inspect(candidate) {
  if (!existsSync(candidate)) return undefined
  const program = realpathSync(candidate)
  const release = path.join(path.dirname(program), '..', 'release')
  const said = existsSync(release) ? parseJavaVersion(readFileSync(release, 'utf8')) : undefined
  if (said !== undefined) return { path: program, ...said }
  // macOS keeps a /usr/bin/java that only says that there is none; version managers keep scripts.
  const { stderr, status } = spawnSync(candidate, ['-version'], { encoding: 'utf8' })
  const answered = status === 0 ? parseJavaVersion(stderr) : undefined
  return answered === undefined ? undefined : { path: candidate, ...answered }
}
