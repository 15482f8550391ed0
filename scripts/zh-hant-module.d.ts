declare module 'virtual:locale/zh-Hant' {
  type Messages = string | { readonly [key: string]: Messages }
  /** Messages of the reference locale in traditional characters, one group per feature file. */
  const messages: Readonly<Record<string, Messages>>
  export default messages
}
