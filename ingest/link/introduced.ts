/**
 * Short forms that a text explains: 中国第一汽车集团（以下简称“一汽”） gives 一汽 → 中国第一汽车集团, for the longest of
 * `names` that ends right before the bracket. In the order of the text; the first explanation of a form counts.
 */
export function findIntroduced(text: string, names: readonly { start: number; end: number }[]): Map<string, string> {
  const introduced = new Map<string, string>()
  for (const match of text.matchAll(/[（(](?:以下)?(?:统称|简称)(?:为|：|:)?[“"]?([^“”"（）()]{1,20})[”"]?[）)]/g)) {
    const [longest] = names.filter(({ end }) => end === match.index).sort((a, b) => a.start - b.start)
    const short = match[1]
    if (longest && short && !introduced.has(short)) introduced.set(short, text.slice(longest.start, longest.end))
  }
  return introduced
}
