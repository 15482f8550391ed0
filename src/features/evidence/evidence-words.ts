import { useI18n } from 'vue-i18n'
import { evidenceKind, type CaseEvidence, type EvidenceItem } from '../../domain/evidence.ts'

/** What lists show: an item of a draft, or evidence of a case with its words or without. */
export type ShownEvidence = EvidenceItem | CaseEvidence

const MIB = 1024 * 1024
const SHOWN_HASH_DIGITS = 8

/** Words for a file: what it is called, how large it is, where it comes from. */
export function useEvidenceWords() {
  const { t, n } = useI18n()

  function size(bytes: number): string {
    if (bytes < MIB) return t('evidence.kilobytes', { size: n(Math.max(1, Math.round(bytes / 1024))) })
    return t('evidence.megabytes', { size: (bytes / MIB).toFixed(1) })
  }

  function kind({ mediaType }: Pick<ShownEvidence, 'mediaType'>): string {
    return t(`vocabulary.evidenceKind.${evidenceKind(mediaType)}`)
  }

  function name(item: ShownEvidence): string {
    return item.fileName === null || item.fileName === '' ? kind(item) : item.fileName
  }

  function origin(item: Pick<ShownEvidence, 'origin'>): string {
    return t(`vocabulary.evidenceOrigin.${item.origin}`)
  }

  const shortHash = ({ sha256 }: Pick<ShownEvidence, 'sha256'>) => sha256.slice(0, SHOWN_HASH_DIGITS)

  /** What stands beside the name. */
  function facts(item: ShownEvidence): string {
    return t('evidence.facts', { kind: kind(item), size: size(item.bytes), origin: origin(item) })
  }

  /** One sentence for who cannot see the picture. */
  function sentence(item: ShownEvidence): string {
    return t('evidence.sentence', { name: name(item), facts: facts(item) })
  }

  return { size, kind, name, origin, facts, shortHash, sentence }
}
