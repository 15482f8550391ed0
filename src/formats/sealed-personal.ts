import type { SealedPersonal } from '../domain/event.ts'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 of the UTF-8 form of a text, as 64 lower-case hex digits. Node and browser bring their own. */
export type Sha256Hex = (text: string) => string

/** Seals personal content so that it can be erased later without breaking the chain (ADR 3). `salt`: 16 random bytes as hex. */
export function sealPersonal<Content>(
  content: Content,
  salt: string,
  sha256Hex: Sha256Hex,
): SealedPersonal<Content> {
  return { hash: sha256Hex(salt + canonicalJson(content)), salt, content }
}

/** Whether the content still is what was sealed; an erased one is (its hash stands for it), half of one is not. */
export function isSealIntact(personal: SealedPersonal, sha256Hex: Sha256Hex): boolean {
  if (personal.salt === undefined && personal.content === undefined) return true
  if (personal.salt === undefined || personal.content === undefined) return false
  return sha256Hex(personal.salt + canonicalJson(personal.content)) === personal.hash
}
