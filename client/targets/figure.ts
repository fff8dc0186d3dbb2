/**
 * A value with its unit as plans write it: 15,000,000,000 元 is 150 亿元, 400,000,000 斤 4 亿斤, 77,000 亩 7.7 万亩. Up to four
 * significant decimals; what is below 10,000 and per cents stay as they are.
 */
export function figureOf(value: number, unit: string): string {
  const [scale, word] = scaleOf(value, unit)
  const number = (value / scale).toLocaleString('en-US', { maximumFractionDigits: 4 })
  return /^[%‰]/.test(unit) ? `${number}${unit}` : `${number} ${word}${unit}`
}

/** By what a value is divided, and the word for it. */
export function scaleOf(value: number, unit: string): [number, '' | '万' | '亿'] {
  const size = Math.abs(value)
  if (/[%‰点]/.test(unit) || size < 10_000) return [1, '']
  return size >= 100_000_000 ? [100_000_000, '亿'] : [10_000, '万']
}
