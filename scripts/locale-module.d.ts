declare module 'virtual:locale/*' {
  /** Compiled messages of one language, one group per feature file. */
  const messages: Readonly<Record<string, unknown>>
  export default messages
}
