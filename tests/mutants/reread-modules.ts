import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { compileFunction } from 'node:vm'
import ts from 'typescript'

type Exports = Record<string, unknown>

interface Compiled {
  readonly evaluate: (exports: Exports, require: (name: string) => unknown) => void
  readonly imports: readonly string[]
}

/** Compiles each module once and evaluates it as often as it is asked for: a mutant in a table is met only by evaluating anew. */
export class RereadModules {
  readonly #compiled = new Map<string, Compiled>()
  readonly #given: ReadonlyMap<string, unknown>
  readonly #require = createRequire(import.meta.url)
  #evaluated = new Map<string, Exports>()

  /** `given` stand for packages by name, whoever imports them. */
  constructor(given: ReadonlyMap<string, unknown>) {
    this.#given = given
  }

  /** Forgets what modules were evaluated to, not how they compile. */
  forget(): void {
    this.#evaluated = new Map()
  }

  /** What the module at this absolute path exports; evaluates what has not been evaluated since `forget`. */
  read(path: string): Exports {
    const known = this.#evaluated.get(path)
    if (known !== undefined) return known
    if (path.endsWith('.json')) return this.#require(path) as Exports
    const exports: Exports = {}
    this.#evaluated.set(path, exports)
    this.#compile(path).evaluate(exports, (name) =>
      name.startsWith('.')
        ? this.read(resolve(dirname(path), name))
        : (this.#given.get(name) ?? this.#require(name)),
    )
    return exports
  }

  /** Absolute paths of the modules that are evaluated with the one at this path, itself included. */
  readWith(path: string, found = new Set<string>()): ReadonlySet<string> {
    if (found.has(path) || path.endsWith('.json')) return found
    found.add(path)
    for (const imported of this.#compile(path).imports) this.readWith(imported, found)
    return found
  }

  #compile(path: string): Compiled {
    const known = this.#compiled.get(path)
    if (known !== undefined) return known
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
      fileName: path,
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    })
    const compiled: Compiled = {
      // A function of these two parameters by its construction.
      evaluate: compileFunction(outputText, ['exports', 'require'], {
        filename: path,
      }) as Compiled['evaluate'],
      imports: [...outputText.matchAll(/require\("(\.[^"]+)"\)/g)].map(([, name = '']) =>
        resolve(dirname(path), name),
      ),
    }
    this.#compiled.set(path, compiled)
    return compiled
  }
}
