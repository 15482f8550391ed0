import { describe, expect, it } from 'vitest'
import { readComplaints } from '../../../scripts/complaint-rows.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEADER = 'channel,household,name,phone,content,place,occurredAt,category,demand'

describe('a CSV of complaints', () => {
  it.each([
    ['with LF', `${HEADER}\nphone,3-1201,欧阳敏,138,漏水,,,ls,修好\n`],
    ['with CRLF', `${HEADER}\r\nphone,3-1201,欧阳敏,138,漏水,,,ls,修好\r\n`],
    ['with a BOM', `\uFEFF${HEADER}\nphone,3-1201,欧阳敏,138,漏水,,,ls,修好\n`],
    ['with words instead of codes', `${HEADER}\n来电,3-1201,欧阳敏,138,漏水,,,漏水渗水,修好\n`],
    [
      'with columns in another order',
      'content,channel,name,household,phone,category,demand\n漏水,phone,欧阳敏,3-1201,138,leaks,修好',
    ],
  ])('%s is read', (_, text) => {
    const { rows, errors } = readComplaints(bytes(text))
    expect(errors).toEqual([])
    expect(rows).toMatchObject([
      {
        row: 1,
        channel: 'phone',
        categoryKeys: 'ls',
        texts: { household: '3-1201', name: '欧阳敏', content: '漏水', demand: '修好' },
      },
    ])
  })

  it('keeps line breaks, quotes and commas inside quotes as a person’s words', () => {
    const { rows } = readComplaints(bytes(`${HEADER}\nphone,,,,"第一行,\n他说""好""",,,,\n`))
    expect(rows[0]?.texts.content).toBe('第一行,\n他说"好"')
  })

  it.each([
    ['GBK bytes', new Uint8Array([0x63, 0x68, 0xc2, 0xa9, 0xcb, 0xae, 0xff, 0x0a]), /not UTF-8/],
    ['an unknown column', bytes('channel,content,conntent\nphone,漏水,x\n'), /Unknown column conntent/],
    ['no column for content', bytes('channel,name\nphone,欧阳敏\n'), /Column content is missing/],
    ['a column twice', bytes('channel,content,content\nphone,a,b\n'), /stands there twice/],
    ['an open quote', bytes('channel,content\nphone,"漏水\n'), /Not a CSV/],
  ])('%s is refused as a whole, with the reason', (_, content, reason) => {
    const { rows, errors } = readComplaints(content)
    expect(rows).toEqual([])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ row: 0, reason: expect.stringMatching(reason) as string })
  })

  it.each([
    ['an unknown channel', 'fax,漏水,', /Unknown channel fax/],
    ['no content', 'phone,   ,', /No content/],
    ['an unknown category', 'phone,漏水,锅炉', /Unknown category 锅炉/],
    ['too few cells', 'phone,漏水', /2 cells, expected 3/],
  ])('a row with %s is named, and the others are taken', (_, line, reason) => {
    const { rows, errors } = readComplaints(bytes(`channel,content,category\nphone,好的一行,\n${line}\n`))
    expect(rows.map(({ row }) => row)).toEqual([1])
    expect(errors).toEqual([{ row: 2, reason: expect.stringMatching(reason) as string }])
  })
})
