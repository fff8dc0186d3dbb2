import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explainMaven, findWrongArtifacts, parseChecksums, readVersion } from '#database/artifacts.ts'
import { configuration, renderConfiguration, serverFolders } from '#database/configuration.ts'
import { findCause } from '#database/failure.ts'
import { findJava, missingJavaMessage, parseJavaVersion } from '#database/java.mjs'
import { abandonLease, createUser, readLease, writeLease } from '#database/lease.ts'
import { renderCredentials } from '#database/password.ts'
import { readDatabaseSettings, standardMemory } from '#database/settings.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-own-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the Java that runs Neo4j', () => {
  it.each([
    [
      'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)',
      { version: '17.0.15', major: 17 },
    ],
    ['openjdk version "21" 2023-09-19 LTS', { version: '21', major: 21 }],
    ['java version "1.8.0_392"', { version: '1.8.0_392', major: 8 }],
    ['openjdk version "25-ea" 2025-09-16', { version: '25-ea', major: 25 }],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15', { version: '11.0.2', major: 11 }],
    [
      'IMPLEMENTOR="Debian"\nJAVA_RUNTIME_VERSION="17.0.15+6"\nJAVA_VERSION="17.0.15"\n',
      { version: '17.0.15', major: 17 },
    ],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
    ['', undefined],
  ])('is known by what it says: %j', (output, expected) => {
    expect(parseJavaVersion(output)).toEqual(expected)
  })

  async function installJava(name: string, version: string): Promise<string> {
    const home = path.join(folder, name)
    await mkdir(path.join(home, 'bin'), { recursive: true })
    await writeFile(path.join(home, 'bin', 'java'), '')
    await writeFile(path.join(home, 'release'), `JAVA_VERSION="${version}"\n`)
    return home
  }

  it('is the one of JAVA_HOME before the one on the PATH', async () => {
    const wanted = await installJava('wanted', '21.0.2')
    const other = await installJava('other', '17.0.1')
    const found = findJava({ JAVA_HOME: wanted, PATH: path.join(other, 'bin') })
    expect(found.java).toEqual({ path: path.join(wanted, 'bin', 'java'), version: '21.0.2', major: 21 })
  })

  it('is not a newer one, which is named, when a right one stands after it', async () => {
    const newer = await installJava('newer', '25.0.1')
    const right = await installJava('right', '17.0.9')
    const bin = path.join(folder, 'bin')
    await mkdir(bin)
    await symlink(path.join(right, 'bin', 'java'), path.join(bin, 'java'))
    const found = findJava({ JAVA_HOME: newer, PATH: bin })
    expect(found.java?.path).toBe(path.join(right, 'bin', 'java'))
    expect(missingJavaMessage(found.unsuitable)).toContain('found only Java 25.0.1')
  })
})

describe('why Neo4j did not come up', () => {
  it.each([
    ['Caused by: java.net.BindException: Address already in use', 'port'],
    [
      'org.neo4j.kernel.StoreLockException: Lock file has been locked by another process: /data/databases/store_lock. FileLockException',
      'store-in-use',
    ],
    [
      'Failed to read config: Unrecognized setting. No declared setting with name: server.bolt.adress.',
      'configuration',
    ],
    ['server.bolt.listen_address declared multiple times.', 'configuration'],
    ["Error evaluating value for setting 'db.transaction.timeout'", 'configuration'],
    ['Invalid maximum heap size: -Xmx900t', 'memory'],
    ['Invalid memory configuration - exceeds physical memory.', 'memory'],
    ['Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint', 'artifacts'],
    ['java.lang.NoClassDefFoundError: org/neo4j/io/fs/FileSystemAbstraction', 'artifacts'],
    ['java.io.IOException: No space left on device\nCaused by: Address already in use', 'disk'],
    ['java.nio.file.AccessDeniedException: /home/someone/data', 'permission'],
    ['2025-01-01 INFO  Starting...', 'unknown'],
  ])('%s', (output, kind) => {
    expect(findCause(output).kind).toBe(kind)
  })

  it('Maven without a network is told from a full disk', () => {
    const away = '[ERROR] Could not transfer artifact org.neo4j:neo4j:pom:5.26.31: Connect timed out'
    expect(explainMaven(['[INFO] Scanning', away])).toBe(
      `Neo4j could not be fetched: Maven could not reach its repository: see to the network, or to mirrors and proxies in ~/.m2/settings.xml.\n  ${away}`,
    )
    expect(explainMaven(['[ERROR] No space left on device'])).toContain('the disk is full')
  })
})

describe('what is written for Neo4j', () => {
  const conf = configuration(serverFolders('/home/plan'), 17687, { heap: '1g', pagecache: '128m' })

  it('opens Bolt on loopback and no other door', () => {
    expect(Object.entries(conf).filter(([name]) => /listen_address|advertised_address/.test(name))).toEqual([
      ['server.bolt.listen_address', '127.0.0.1:17687'],
      ['server.bolt.advertised_address', '127.0.0.1:17687'],
    ])
    expect([conf['server.http.enabled'], conf['server.https.enabled'], conf['dbms.security.auth_enabled']]).toEqual([
      'false',
      'false',
      'true',
    ])
  })

  it('gives one query half the heap at most', () => {
    expect(conf['db.memory.transaction.max']).toBe('524288k')
  })

  it('keeps a folder with a backslash, and refuses a value of two lines', () => {
    expect(renderConfiguration({ a: 'b\\c' })).toContain('\na=b\\\\c\n')
    expect(() => renderConfiguration({ a: 'b\nserver.http.enabled=true' })).toThrow('two lines')
  })

  it('hashes a password as Neo4j does: salt and password once, then the hash 1,023 times', () => {
    const salt = Buffer.alloc(32, 7)
    let hash = createHash('sha256')
      .update(Buffer.concat([salt, Buffer.from('辽源')]))
      .digest('hex')
    for (let round = 0; round < 1023; round++)
      hash = createHash('sha256').update(Buffer.from(hash, 'hex')).digest('hex')
    expect(renderCredentials('辽源', salt)).toBe(`neo4j:SHA-256,${hash},${'07'.repeat(32)},1024:\n`)
  })
})

describe('the files of Neo4j', () => {
  it('are listed for the version that pom.xml names', async () => {
    const list = parseChecksums(await readFile(new URL('../../database/artifacts.sha256', import.meta.url), 'utf8'))
    expect(list.has(`neo4j-${await readVersion()}.jar`)).toBe(true)
    expect(list.size).toBe(213)
  })

  it('are refused when one is missing, other, or too many', async () => {
    const lib = path.join(folder, 'lib')
    await mkdir(lib)
    for (const name of ['good.jar', 'damaged.jar', 'stranger.jar']) await writeFile(path.join(lib, name), name)
    const sum = (text: string) => createHash('sha256').update(text).digest('hex')
    const list = path.join(folder, 'list')
    const names = ['good.jar', 'absent.jar']
    await writeFile(
      list,
      [...names.map((name) => `${sum(name)}  ${name}`), `${sum('as it was')}  damaged.jar`, ''].join('\n'),
    )
    expect(await findWrongArtifacts(lib, list)).toEqual([
      'absent.jar is missing',
      'damaged.jar has other content than the one that was tested',
      'stranger.jar is not on the list',
    ])
  })

  it('cannot be listed under a name that leads elsewhere', () => {
    expect(() => parseChecksums(`${'a'.repeat(64)}  ../neo4j.jar\n`)).toThrow('line 1')
  })
})

describe('who uses Neo4j', () => {
  const gone = { pid: 2 ** 22 + 1, started: '1' }

  it('is nobody when the file is missing or damaged', async () => {
    expect(readLease(folder)).toEqual({ users: [], kept: false })
    await writeFile(path.join(folder, 'lease.json'), '{"users": [')
    expect(readLease(folder)).toEqual({ users: [], kept: false })
  })

  it('leaves out whoever has ended, and keeps nothing for a server that has', async () => {
    const alive = createUser()
    await writeLease(folder, {
      server: { process: gone, port: 1 },
      users: [alive, { id: 'gone', process: gone }],
      kept: true,
    })
    expect(readLease(folder)).toEqual({ users: [alive], kept: false })
  })

  it('is not a later process with the same number', async () => {
    const self = createUser()
    await writeLease(folder, { users: [{ id: 'earlier', process: { ...self.process, started: '0' } }], kept: false })
    expect(readLease(folder).users).toEqual([])
  })

  it('ends nothing by going without a word while somebody else is there', async () => {
    const [me, other] = [createUser(), createUser()]
    // The server stands for itself here: this very process, which would notice.
    await writeLease(folder, { server: { process: me.process, port: 1 }, users: [me, other], kept: false })
    let asked = false
    const notice = () => (asked = true)
    process.on('SIGTERM', notice)
    abandonLease(folder, me.id)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(asked).toBe(false)
    await writeLease(folder, { server: { process: me.process, port: 1 }, users: [me], kept: false })
    abandonLease(folder, me.id)
    await new Promise((resolve) => setTimeout(resolve, 200))
    process.off('SIGTERM', notice)
    expect(asked).toBe(true)
  })
})

describe('settings from the environment', () => {
  it('take paths from the repository, whatever folder a command is called from', () => {
    const root = path.resolve(import.meta.dirname, '../..')
    expect(readDatabaseSettings({}).home).toBe(path.join(root, '.plan-graph'))
    expect(readDatabaseSettings({ PLAN_GRAPH_HOME: 'state', PLAN_GRAPH_CACHE: '/var/cache/plan' })).toMatchObject({
      home: path.join(root, 'state'),
      cache: '/var/cache/plan',
    })
  })

  it.each([
    [{ NEO4J_URI: 'http://graph:7474', NEO4J_PASSWORD: 'x' }, 'it must begin with bolt://'],
    [{ NEO4J_URI: 'bolt://graph:7687' }, 'NEO4J_URI is set without NEO4J_PASSWORD'],
    [{ NEO4J_HEAP: '2 GB' }, 'NEO4J_HEAP is “2 GB”'],
    [{ NEO4J_PAGECACHE: '0m' }, 'NEO4J_PAGECACHE is “0m”'],
  ])('%j is refused', (environment, message) => {
    expect(() => readDatabaseSettings(environment)).toThrow(message)
  })

  it('name a Neo4j elsewhere, with the usual user where none is named', () => {
    expect(
      readDatabaseSettings({ NEO4J_URI: 'neo4j+s://graph', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'plans' }).elsewhere,
    ).toEqual({
      uri: 'neo4j+s://graph',
      user: 'neo4j',
      password: 'x',
      database: 'plans',
    })
  })

  it('give Neo4j a part of the memory, never less than it needs', () => {
    expect(standardMemory(2 ** 30)).toEqual({ heap: '512m', pagecache: '128m' })
    // As a constrained process is told that nothing constrains it.
    expect(standardMemory(2 ** 64)).toEqual(standardMemory(os.totalmem()))
  })
})
