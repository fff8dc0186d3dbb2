/** Where any of the names stands in a sentence; where names overlap, all are given. */
export function rangesOfNames(text: string, names: readonly string[]): [number, number][] {
  return names.flatMap((name) => {
    const ranges: [number, number][] = []
    for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + name.length)) {
      ranges.push([at, at + name.length])
    }
    return ranges
  })
}
