declare module 'virtual:locale/*' {
  /** Compiled messages of one language, one group per feature file. */
  const messages: Readonly<Record<string, unknown>>
  export default messages
}

declare module 'virtual:referral/*' {
  /** The supplied referral directory, as it stands in `resources/referral`. */
  const list: unknown
  export default list
}

declare module 'virtual:command-catalogue' {
  /** The commands of the source whose id, name and keys stand there as they are; `where` is the feature, or `app`. */
  const commands: readonly {
    readonly id: string
    readonly titleKey: string
    readonly keys: readonly string[]
    readonly where: string
  }[]
  export default commands
}

declare module 'virtual:form-words/zh-Hant' {
  /** The words of forms in traditional characters, under the same keys. */
  const words: unknown
  export default words
}

declare module 'virtual:guide/*' {
  import type { GuideChapter } from '../src/app/guide/guide-tree.ts'

  /** The guide of one language, from `docs/guide`. */
  export const chapters: readonly GuideChapter[]
  /** Addresses of its pictures by the names of their files. */
  export const pictures: Readonly<Record<string, string>>
}

declare module 'virtual:prompt-pack/zh-Hant' {
  /** The supplied wordings in traditional characters. */
  const pack: unknown
  export default pack
}
