import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CONTENT_SECURITY_POLICY, serveRenderer } from '../../../../electron/main/protocol.ts'

async function aRenderer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-renderer-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), 'secret')
  for (const name of [
    'index.html',
    'sheet.html',
    'assets/a.js',
    'assets/a.css',
    'assets/名.woff2',
    'assets/a.exe',
  ]) {
    await writeFile(join(folder, 'renderer', name), name)
  }
  return join(folder, 'renderer')
}

describe('app://desk', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8', 'index.html'],
    ['/index.html?x=1#/cases', 'text/html; charset=utf-8', 'index.html'],
    ['/sheet.html', 'text/html; charset=utf-8', 'sheet.html'],
    ['/assets/a.js', 'text/javascript; charset=utf-8', 'assets/a.js'],
    ['/assets/a.css', 'text/css; charset=utf-8', 'assets/a.css'],
    ['/assets/%E5%90%8D.woff2', 'font/woff2', 'assets/名.woff2'],
  ])('serves %s as %s under the policy', async (path, type, body) => {
    const response = await serveRenderer(new Request(`app://desk${path}`), await aRenderer())
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(await response.text()).toBe(body)
  })

  it.each([
    'app://desk/../secret.json',
    'app://desk/%2e%2e/secret.json',
    'app://desk/..%2fsecret.json',
    'app://desk/assets/..%2f..%2fsecret.json',
    'app://desk/..%5csecret.json',
    'app://desk//secret.json',
    'app://desk/C:/secret.json',
    'app://desk/index.html%00.json',
    'app://desk/%E0%A4%A',
    'app://desk/',
    'app://desk/assets',
    'app://desk/assets/a.exe',
    'app://desk/missing.js',
    'app://other/index.html',
  ])('answers 404 to %s, under the policy', async (url) => {
    const response = await serveRenderer(new Request(url), await aRenderer())
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(await response.text()).toBe('')
  })

  it('answers HEAD without a body and nothing but GET', async () => {
    const folder = await aRenderer()
    const head = await serveRenderer(new Request('app://desk/index.html', { method: 'HEAD' }), folder)
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(
      (await serveRenderer(new Request('app://desk/index.html', { method: 'POST' }), folder)).status,
    ).toBe(405)
  })

  it('has the policy of the specification, word for word', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types vue worker",
    )
  })
})
