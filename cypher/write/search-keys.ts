import { pinyin } from 'pinyin-pro'
import { fold } from '../fold.ts'

/** One name per line, with a line break before the first and after the last: `\n一汽\n` is exact, `\n一` a prefix. */
export interface SearchKeys {
  searchNames: string
  searchPinyin: string
  searchInitials: string
}

/**
 * What an entity is found by: its names folded, and how each is spelled and abbreviated in pinyin (中国第一汽车集团 is found
 * by yiqi, since 一汽 is one of its names). The entity's own spelling is taken as given, for readings that a table knows
 * better (六安 is luan). Sorted, each once.
 */
export function searchKeys(name: string, aliases: string[], spelled: string, initials: string): SearchKeys {
  const names = [name, ...aliases]
  return {
    searchNames: joinLines(names.map(fold)),
    searchPinyin: joinLines([spelled, ...aliases.map((alias) => spell(alias, 'pinyin'))].map(plainLetters)),
    searchInitials: joinLines([initials, ...aliases.map((alias) => spell(alias, 'first'))].map(plainLetters)),
  }
}

function spell(name: string, pattern: 'pinyin' | 'first'): string {
  return pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('')
}

function plainLetters(spelled: string): string {
  return fold(spelled).replaceAll('ü', 'v')
}

function joinLines(lines: string[]): string {
  const kept = [...new Set(lines.filter((line) => line !== ''))].sort()
  return kept.length === 0 ? '' : `\n${kept.join('\n')}\n`
}
