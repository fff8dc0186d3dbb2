import type { SavedFile } from '#client/api.ts'
import { describePng } from './png.ts'
import { askProvenance } from './save.ts'

/** A drawing as it stands on the screen, and how large it is there in CSS pixels. */
export interface ChartPicture {
  svg: string
  width: number
  height: number
  /** The colour that it stands on. */
  paper: string
}

/** Pixels of a PNG for each pixel of the screen: good enough to be printed. */
const SCALE = 3

/** A chart as a file, with the address that it was drawn from, pipeline and corpus kept in it as its description. */
export async function takeChart(form: 'svg' | 'png', picture: ChartPicture, name: string): Promise<SavedFile> {
  const provenance = await askProvenance()
  const words = `${window.location.href} · ${provenance.words}`
  const blob =
    form === 'svg'
      ? new Blob([describeSvg(picture.svg, words)], { type: 'image/svg+xml' })
      : await describePng(await paint(picture), words)
  return { blob, name: `plan-graph-${name}-${provenance.name}.${form}` }
}

/** The drawing with a description as its first element. */
export function describeSvg(svg: string, words: string): string {
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return svg.replace(/<svg\b[^>]*>/, (head) => `${head}<desc>${text}</desc>`)
}

async function paint({ svg, width, height, paper }: ChartPicture): Promise<Blob> {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('this browser cannot draw')
  brush.fillStyle = paper
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('there is no picture')) : resolve(blob)), 'image/png')
  })
}
