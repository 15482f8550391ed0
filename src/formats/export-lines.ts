const CHUNK_CHARS = 32_768

/** Texts put together to pieces of about 32,768 characters, as UTF-8. */
export async function* utf8Chunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let gathered = ''
  for await (const text of texts) {
    gathered += text
    if (gathered.length < CHUNK_CHARS) continue
    yield encoder.encode(gathered)
    gathered = ''
  }
  if (gathered !== '') yield encoder.encode(gathered)
}
