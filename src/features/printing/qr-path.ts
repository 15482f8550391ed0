import encodeQR from 'qr'

/** A QR code as one path in modules. */
export interface QrPath {
  /** Modules of one side, without the quiet zone: the paper around it is white. */
  readonly modules: number
  /** Path data: one flat rectangle for every run of dark modules in a row. */
  readonly d: string
}

/**
 * Draws digits as a QR code: numeric mode, error correction Q (a quarter of it may be lost to a copier or a crease). Forty
 * digits take version 2, 25 modules a side (ADR 18).
 */
export function qrPath(digits: string): QrPath {
  // The encoder insists on a border of at least one module; it is cut off again.
  const withBorder = encodeQR(digits, 'raw', { ecc: 'quartile', encoding: 'numeric', border: 1 })
  const rows = withBorder.slice(1, -1).map((row) => row.slice(1, -1))
  return { modules: rows.length, d: rows.map(rowPath).join('') }
}

function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    const start = x
    while (row[x] === true) x += 1
    if (x > start) runs.push(`M${String(start)} ${String(y)}h${String(x - start)}v1H${String(start)}z`)
  }
  return runs.join('')
}
