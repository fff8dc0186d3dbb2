/** Where the first chunk of a PNG ends: eight bytes of signature, and the header of 25. */
const AFTER_HEADER = 33

/** The picture with words kept inside it (an iTXt chunk, UTF-8), where image programs show them as its description. */
export async function describePng(picture: Blob, words: string): Promise<Blob> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const text = new TextEncoder().encode(`Description\0\0\0\0\0${words}`)
  const chunk = new Uint8Array(text.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, text.length)
  chunk.set(new TextEncoder().encode('iTXt'), 4)
  chunk.set(text, 8)
  view.setUint32(text.length + 8, sumOf(chunk.subarray(4, text.length + 8)))
  return new Blob([bytes.subarray(0, AFTER_HEADER), chunk, bytes.subarray(AFTER_HEADER)], { type: 'image/png' })
}

/** CRC-32 as PNG reckons it (ISO 3309). */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
