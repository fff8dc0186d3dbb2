const LONGEST = 200

/**
 * A file's name as it is shown and kept: without folders (../ too, of any system), without characters that nobody sees or
 * that a terminal obeys, at most 200 characters with its ending.
 */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const seen = [...last.normalize('NFC').replace(/[\p{C}\u2028\u2029]/gu, '')].join('').trim()
  if (seen === '' || /^\.+$/.test(seen)) return 'unnamed'
  if (seen.length <= LONGEST) return seen
  const ending = /\.\w{1,8}$/.exec(seen)?.[0] ?? ''
  return `${seen.slice(0, LONGEST - ending.length - 1)}…${ending}`
}
