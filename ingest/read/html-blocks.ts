import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A paragraph of a page: what stands between two breaks. */
export interface Block {
  text: string
  /** How much of the text is links, 0 to 1. */
  linked: number
  /** The element that it stands in. */
  parent: number
}

/** An element that holds blocks; the first, at 0, is the page. */
export interface Holder {
  parent: number
  /** Depth in the page; the page's own is 0. */
  depth: number
  /** Its class and id, in lower case. */
  named: string
}

export interface Page {
  blocks: Block[]
  holders: Holder[]
  /** What the page calls the article: a meta element of its own, the first h1, the title without the site's name. */
  title: string
}

const UNREAD = new Set(
  'script style noscript template svg math canvas iframe object embed form button select option input textarea nav aside footer dialog audio video head'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody thead tfoot tr ul'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th'])
const UNREAD_ROLES = /^(navigation|banner|contentinfo|search|menu|complementary|dialog)$/

/** The paragraphs of a page in order, without what nobody sees or reads; walks without recursion, so that depth costs nothing. */
export function layBlocks(document: DefaultTreeAdapterTypes.Document): Page {
  const page: Page = { blocks: [], holders: [{ parent: 0, depth: 0, named: '' }], title: '' }
  const titles = { meta: '', h1: '', title: '' }
  let text = ''
  let linkedUnits = 0
  let links = 0
  let holder = 0

  const endBlock = () => {
    const trimmed = text.replace(/[\s\u00a0]+/g, ' ').trim()
    if (trimmed !== '')
      page.blocks.push({ text: trimmed, linked: Math.min(1, linkedUnits / trimmed.length), parent: holder })
    text = ''
    linkedUnits = 0
  }
  const enter = (element: Element) => {
    if (BLOCKS.has(element.tagName)) {
      endBlock()
      page.holders.push({ parent: holder, depth: (page.holders[holder]?.depth ?? 0) + 1, named: namesOf(element) })
      holder = page.holders.length - 1
    } else if (element.tagName === 'br') endBlock()
    else if (CELLS.has(element.tagName)) text += ' '
    else if (element.tagName === 'a') links++
  }
  const leave = (element: Element) => {
    if (BLOCKS.has(element.tagName)) {
      const before = page.blocks.length
      endBlock()
      if (element.tagName === 'h1' && titles.h1 === '' && page.blocks.length > before)
        titles.h1 = page.blocks.at(-1)?.text ?? ''
      holder = page.holders[holder]?.parent ?? 0
    } else if (element.tagName === 'a') links--
  }

  const stack: (Node | { leaves: Element })[] = [document]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('leaves' in node) leave(node.leaves)
    else if (node.nodeName === '#text' && 'value' in node) {
      text += node.value
      if (links > 0) linkedUnits += node.value.trim().length
    } else if ('tagName' in node) {
      readTitles(node, titles)
      if (isUnread(node)) continue
      enter(node)
      stack.push({ leaves: node }, ...childrenOf(node))
    } else if ('childNodes' in node) stack.push(...childrenOf(node))
  }
  endBlock()
  page.title = titles.meta || titles.h1 || titles.title.replace(/\s*[_|｜–—-]\s*[^_|｜–—-]*$/, '')
  return page
}

function childrenOf(node: { childNodes: Node[] }): Node[] {
  return node.childNodes.toReversed()
}

function readTitles(element: Element, titles: { meta: string; title: string }) {
  if (element.tagName === 'head')
    for (const child of element.childNodes) {
      if (!('tagName' in child)) continue
      if (child.tagName === 'title' && titles.title === '') titles.title = textOf(child)
      if (child.tagName === 'meta' && /^articletitle$/i.test(attributeOf(child, 'name')))
        titles.meta = attributeOf(child, 'content').trim()
    }
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function isUnread(element: Element): boolean {
  return (
    UNREAD.has(element.tagName) ||
    element.attrs.some(
      ({ name, value }) =>
        name === 'hidden' ||
        (name === 'aria-hidden' && value === 'true') ||
        (name === 'role' && UNREAD_ROLES.test(value)) ||
        (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
    )
  )
}

const namesOf = (element: Element) => `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.toLowerCase()
const attributeOf = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value ?? ''
