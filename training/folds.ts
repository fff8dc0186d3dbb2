/** Into how many parts the annotated plans are cut when each part is read by what was learned from the others. */
export const FOLDS = 5

/** 清苑县 became 清苑区: the same issuer. */
export const stemOf = (issuer: string): string => issuer.replace(/(?<=..)[省市县区]$/, '')

/**
 * Which part each issuer's plans are in, by the issuer's stem: whole issuers, so that nothing learned from 辽源市 2022
 * reads 辽源市 2023; the issuer with most names first, each into the part that holds fewest so far. The same issuers give
 * the same parts.
 */
export function foldsOf(plans: readonly { issuer: string; names: readonly unknown[] }[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { issuer, names } of plans) sizes.set(stemOf(issuer), (sizes.get(stemOf(issuer)) ?? 0) + names.length)
  const ordered = [...sizes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const held = new Array<number>(FOLDS).fill(0)
  const folds = new Map<string, number>()
  for (const [issuer, size] of ordered) {
    const fold = held.indexOf(Math.min(...held))
    held[fold]! += size
    folds.set(issuer, fold)
  }
  return folds
}
