declare module 'virtual:locale/*' {
  /** Compiled messages of one language, one group per feature file. */
  const messages: Readonly<Record<string, unknown>>
  export default messages
}

declare module 'virtual:form-words/zh-Hant' {
  /** The words of forms in traditional characters, under the same keys. */
  const words: unknown
  export default words
}
