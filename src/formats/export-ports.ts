/** SHA-256 over pieces; Node and browser bring their own. */
export interface HashStream {
  update(bytes: Uint8Array): void
  /** The same of what went by so far; more may follow. */
  hexSoFar(): string
  /** 64 lower-case hex digits; nothing may follow. */
  hex(): string
}

/** A file of known size that can be read anywhere. */
export interface RandomAccess {
  readonly bytes: number
  /** Rejects with the system's error; gives fewer bytes only at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>
}
