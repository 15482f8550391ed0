import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
const STRINGS =
  '<sst><si><t>房号</t></si><si><r><t>张</t></r><r><t xml:space="preserve">三 &amp; 李</t></r><rPh><t>zhang</t></rPh></si><si><t/></si></sst>'

/** A sheet as it stands in the file. */
export interface SheetXml {
  readonly name: string
  readonly data: string
  readonly state?: string
}

/** A workbook as spreadsheet programs write them; `change` puts other parts in place of the usual ones. */
export async function aWorkbook(
  sheets: readonly SheetXml[],
  change: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:r="r"><x:sheets>${sheets
      .map(
        ({ name, state }, at) => `<x:sheet name="${name}"${state ? ` state="${state}"` : ''} r:id="r${at}"/>`,
      )
      .join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
    ...Object.fromEntries(sheets.map(({ data }, at) => [`xl/worksheets/sheet${at}.xml`, data])),
    ...change,
  }
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false })
  for (const [path, text] of Object.entries(parts)) await zip.add(path, new TextReader(text))
  return new Uint8Array(await (await zip.close()).arrayBuffer())
}

/** A sheet of texts, row by row. */
export function sheetXml(name: string, rows: readonly (readonly string[])[]): SheetXml {
  const cells = rows.map((row) => row.map((text) => `<c t="str"><v>${text}</v></c>`).join(''))
  const data = cells.map((each, at) => `<row r="${String(at + 1)}">${each}</row>`).join('')
  return { name, data: `<worksheet><sheetData>${data}</sheetData></worksheet>` }
}
