/** Folders of one Neo4j, all below `<PLAN_GRAPH_HOME>/neo4j`. */
export interface ServerFolders {
  root: string
  conf: string
  data: string
  logs: string
  run: string
  import: string
  plugins: string
}

export function serverFolders(root: string): ServerFolders {
  const below = (name: string) => `${root}/${name}`
  return {
    root,
    conf: below('conf'),
    data: below('data'),
    logs: below('logs'),
    run: below('run'),
    import: below('import'),
    plugins: below('plugins'),
  }
}

/** Everything that neo4j.conf says. Heap and JVM options are no part of it: this way of starting reads them from nowhere. */
export function configuration(
  folders: ServerFolders,
  port: number,
  memory: { heap: string; pagecache: string },
): Record<string, string> {
  return {
    'server.directories.data': folders.data,
    'server.directories.logs': folders.logs,
    'server.directories.run': folders.run,
    'server.directories.import': folders.import,
    'server.directories.plugins': folders.plugins,

    // Bolt on loopback is the only door; everyone needs the password.
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',

    // Nothing is reported to anyone.
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'server.bolt.telemetry.enabled': 'false',

    // A query reaches neither files nor addresses; IPv4 alone would leave ::1 open.
    'dbms.security.procedures.allowlist': '',
    'dbms.security.procedures.unrestricted': '',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',

    // A load of 10,000 rows takes seconds; what takes minutes has lost its way.
    'db.transaction.timeout': '5m',
    'db.lock.acquisition.timeout': '60s',
    'server.memory.pagecache.size': memory.pagecache,
    // One query may not take the heap from all others.
    'db.memory.transaction.max': halve(memory.heap),

    // Without these an empty home takes 517 MB, and the logs of past loads stay.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': '1 files',

    // A clean stop takes one or two seconds instead of ten.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  }
}

function halve(size: string): string {
  const unit = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[size.slice(-1).toLowerCase()] ?? 1
  return `${Math.floor((Number.parseInt(size, 10) * unit) / 2 ** 11)}k`
}

/** The map as neo4j.conf. Throws for a value that would begin another line. */
export function renderConfiguration(settings: Record<string, string>): string {
  const lines = Object.entries(settings).map(([name, value]) => {
    if (/[\r\n]/.test(value)) throw new Error(`${name} would span two lines in neo4j.conf: ${JSON.stringify(value)}`)
    // A backslash begins an escape in a properties file.
    return `${name}=${value.replaceAll('\\', '\\\\')}`
  })
  return ['# Written at each start by database/configuration.ts; changes here are lost.', ...lines, ''].join('\n')
}
