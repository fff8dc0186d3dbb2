import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { DocumentError } from './document-error.ts'
import { joinPages } from './pdf-pages.ts'
import { layLines, type Line, type Piece } from './pdf-lines.ts'
import { replaceRadicals } from './radicals.ts'

const MOST_PAGES = 3_000
/** Characters of all pages below which a PDF is taken for pictures of pages: a stamp, a page number. */
const FEWEST_PER_PAGE = 5

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Character maps of fonts that are not embedded: without them their Chinese text comes out empty. */
const MAPS = join(PDFJS, 'cmaps/')
const FONTS = join(PDFJS, 'standard_fonts/')

/**
 * The text of a PDF, a line for each paragraph, without page numbers and running heads. Throws DocumentError where it is
 * damaged, locked by a password or holds pictures of pages only.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes)
  const characters = pages.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (characters < FEWEST_PER_PAGE * pages.length)
    throw new DocumentError(
      'scanned',
      `the PDF holds pictures of ${pages.length} pages and no text: run OCR over it (ocrmypdf -l chi_sim) and bring in the result`,
    )
  return replaceRadicals(joinPages(pages))
}

async function readPages(bytes: Uint8Array): Promise<Line[][]> {
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      cMapUrl: MAPS,
      cMapPacked: true,
      standardFontDataUrl: FONTS,
      disableFontFace: true,
      verbosity: 0,
    })
    if (pdf.numPages > MOST_PAGES)
      throw new DocumentError('too-long', `the PDF has ${pdf.numPages} pages, a plan may have ${MOST_PAGES}: split it`)
    const pages: Line[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(layLines(items.flatMap((item) => ('str' in item ? [toPiece(item)] : []))))
      page.cleanup()
    }
    await pdf.loadingTask.destroy()
    return pages
  } catch (error) {
    if (error instanceof DocumentError) throw error
    if (error instanceof Error && error.name === 'PasswordException')
      throw new DocumentError('locked', 'the PDF is locked by a password: save it without one', { cause: error })
    const reason = error instanceof Error ? error.message : String(error)
    throw new DocumentError(
      'damaged',
      `the PDF cannot be read (${reason}): fetch it again, or print it into a new PDF`,
      {
        cause: error,
      },
    )
  }
}

interface TextItem {
  str: string
  transform: unknown[]
  width: number
  height: number
  hasEOL: boolean
}

function toPiece({ str, transform, width, height, hasEOL }: TextItem): Piece {
  const [, , , , x, y] = transform.map(Number)
  return { text: str, x: x ?? 0, y: y ?? 0, width, size: height, ends: hasEOL }
}
