/** Mints a random UUID for an event, a command, a case. */
export function newId(): string {
  return crypto.randomUUID()
}
