/** What a tool that does not read Vue files takes a component for; `vue-tsc` knows better. */
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export default component
}
