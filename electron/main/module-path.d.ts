/** Bundles a module as a file of its own and names where it lies; the build tools make it. */
declare module '*?modulePath' {
  const path: string
  export default path
}
