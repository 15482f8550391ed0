import type { EventEnvelope } from '../../../src/domain/event.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'

/**
 * Whether two copies are one event of which one may have lost its personal content (ADR 3). The copy that is here stays
 * as it is: an import never brings an erased person back.
 */
export function isSameButErased(here: EventEnvelope, incoming: EventEnvelope): boolean {
  return chained(here) === chained(incoming)
}

/** What the chain covers: everything, with the personal part reduced to its hash. */
function chained({ personal, ...rest }: EventEnvelope): string {
  return canonicalJson(personal === undefined ? rest : { ...rest, personal: { hash: personal.hash } })
}
