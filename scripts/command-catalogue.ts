import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import type { Plugin } from 'vite'

/** A command as its source writes it: what the settings list before its screen was ever open. */
export interface WrittenCommand {
  readonly id: string
  readonly titleKey: string
  readonly keys: readonly string[]
  /** Folder of the feature, or `app` for what works on every screen. */
  readonly where: string
}

const MODULE = 'virtual:command-catalogue'

/** Every command whose id, name and keys stand in the source as they are; by id, each once. */
export function writtenCommands(sourceDir: string): readonly WrittenCommand[] {
  const files = readdirSync(sourceDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|vue)$/u.test(name),
  )
  const found = files.flatMap((name) => commandsIn(name, readFileSync(resolve(sourceDir, name), 'utf8')))
  const byId = new Map(found.map((command) => [command.id, command]))
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** The commands of one file. */
export function commandsIn(name: string, text: string): readonly WrittenCommand[] {
  const code = name.endsWith('.vue') ? (/<script[^>]*>([\s\S]*?)<\/script>/u.exec(text)?.[1] ?? '') : text
  const where = /^features[\\/]([\w-]+)/u.exec(name)?.[1] ?? 'app'
  const found: WrittenCommand[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const id = literal(node, 'id')
      const titleKey = literal(node, 'titleKey')
      const keys = literals(node, 'keys')
      const hasRun = node.properties.some((each) => each.name?.getText() === 'run')
      if (id !== null && titleKey !== null && keys !== null && hasRun)
        found.push({ id, titleKey, keys, where })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true))
  return found
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  const property = node.properties.find((each) => each.name?.getText() === name)
  return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : null
}

function literal(node: ts.ObjectLiteralExpression, name: string): string | null {
  const value = valueOf(node, name)
  return value !== null && ts.isStringLiteral(value) ? value.text : null
}

function literals(node: ts.ObjectLiteralExpression, name: string): readonly string[] | null {
  const value = valueOf(node, name)
  if (value === null || !ts.isArrayLiteralExpression(value)) return null
  const texts = value.elements.map((each) => (ts.isStringLiteral(each) ? each.text : null))
  return texts.every((text) => text !== null) ? texts : null
}

/** Serves `virtual:command-catalogue`: the commands of the source, for the table of keys in the settings (ADR 45). */
export function commandCataloguePlugin(sourceDir: string): Plugin {
  return {
    name: 'tingsu:command-catalogue',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(writtenCommands(sourceDir))}` : undefined,
  }
}
