import { joinedBytes } from './png-bytes.ts'
import { packedRow, type Raster } from './raster.ts'

/** A4 in points. */
const PAGE = { width: 595, height: 842 }

/** One page with a picture that fills it: what a scanner hands over. */
export function pdfBytes(raster: Raster): Uint8Array<ArrayBuffer> {
  const { width, height, palette } = raster
  const colours = palette.flat().map((part) => part.toString(16).padStart(2, '0'))
  const pixels = joinedBytes(...Array.from({ length: height }, (_, row) => packedRow(raster, row)))
  const drawing = latin(`q ${String(PAGE.width)} 0 0 ${String(PAGE.height)} 0 0 cm /Scan Do Q`)
  const image =
    `/Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /BitsPerComponent 4 ` +
    `/ColorSpace [/Indexed /DeviceRGB ${String(palette.length - 1)} <${colours.join('')}>]`
  const box = `[0 0 ${String(PAGE.width)} ${String(PAGE.height)}]`
  return fileOf([
    latin('<< /Type /Catalog /Pages 2 0 R >>'),
    latin('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    latin(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>`,
    ),
    stream('', drawing),
    stream(image, pixels),
  ])
}

function fileOf(objects: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let file = latin('%PDF-1.4\n')
  const places = objects.map((object, index) => {
    const place = file.length
    file = joinedBytes(file, latin(`${String(index + 1)} 0 obj\n`), object, latin('\nendobj\n'))
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = String(objects.length + 1)
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\n`
  return joinedBytes(file, latin(`${end}startxref\n${String(file.length)}\n%%EOF\n`))
}

function stream(facts: string, body: Uint8Array): Uint8Array {
  const head = `<< ${facts} /Length ${String(body.length)} >>\nstream\n`
  return joinedBytes(latin(head), body, latin('\nendstream'))
}

function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
}
