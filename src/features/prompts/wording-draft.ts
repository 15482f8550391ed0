import type { Prompt } from '../../domain/prompts/prompt-pack.ts'

/** What somebody has begun to write and not saved; it lasts until the program ends, in memory only. */
const begun = new Map<string, Prompt>()

export function begunWording(promptId: string): Prompt | undefined {
  return begun.get(promptId)
}

export function keepWording(prompt: Prompt): void {
  begun.set(prompt.id, prompt)
}

/** Saved, or given up. */
export function forgetWording(promptId: string): void {
  begun.delete(promptId)
}

/** One line each: reminders, what to avoid, sources. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Rules as they are typed, `R1 R14、P3`. */
export function sourcesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,，、;；]+/u)
    .filter(Boolean)
}
