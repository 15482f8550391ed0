interface WorkerPolicy {
  createScriptURL(url: string): string
}

declare global {
  interface Window {
    /** Absent where the browser has no Trusted Types. */
    readonly trustedTypes?: { createPolicy(name: string, rules: WorkerPolicy): WorkerPolicy }
  }
}

/** The one policy that lets a worker begin: scripts of the app's own, nothing else (`safety.md` §7). */
const RULES: WorkerPolicy = {
  createScriptURL(url) {
    if (new URL(url, location.href).origin === location.origin) return url
    throw new Error(`Worker ${url}: expected a script of ${location.origin}`)
  },
}

let policy: WorkerPolicy | null = null

/** Starts a worker of the program; `url` comes from an import with `?worker&url`. */
export function startOwnWorker(url: string): Worker {
  policy ??= window.trustedTypes?.createPolicy('worker', RULES) ?? RULES
  return new Worker(policy.createScriptURL(url), { type: 'module' })
}
