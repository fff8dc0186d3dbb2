/** The names of a pasted or uploaded text: one a line, of a table its first column; blank lines are left out. */
export function namesIn(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r]/)
    .map((line) => firstCell(line).trim())
    .filter((name) => name !== '')
}

/** What stands before the first comma or tab, without the quotes of a CSV cell; a Chinese comma is part of a name. */
function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*(?:[,\t]|$)/.exec(line)
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll('""', '"')
  return line.split(/[,\t]/, 1)[0] ?? ''
}

/** The text of a file in UTF-8 or GB18030; undefined where it is neither. */
export function decodeText(bytes: ArrayBuffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // The next one may fit.
    }
  return undefined
}

/** Names as they stand behind the `#` of the address, and back; nothing in it that cannot be read is an error. */
export function writeNames(names: readonly string[]): string {
  return names.map((name) => encodeURIComponent(name)).join('/')
}
export function readNames(hash: string): string[] {
  return hash
    .replace(/^#/, '')
    .split('/')
    .map((name) => {
      try {
        return decodeURIComponent(name)
      } catch {
        return ''
      }
    })
    .filter((name) => name.trim() !== '')
}
