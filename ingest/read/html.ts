import { parse } from 'parse5'
import { findEncoding } from './encoding.ts'
import { findArticle } from './article.ts'
import { layBlocks } from './html-blocks.ts'
import { DocumentError } from './document-error.ts'

/** The text of the article of a web page, a line for each paragraph. Throws DocumentError where the page holds no text. */
export function readHtml(bytes: Uint8Array): string {
  const page = new TextDecoder(findEncoding(bytes, encodingSaid(bytes))).decode(bytes)
  const text = findArticle(layBlocks(parse(page)))
  if (text === '')
    throw new DocumentError(
      'empty',
      'the page holds no text of its own (a script fetches it, or it shows a picture): print it into a PDF, or save the text',
    )
  return text
}

/** What the page says of its own encoding, if that is one that is known. */
function encodingSaid(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
