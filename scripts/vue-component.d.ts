declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  /** What lint rules know of a component; `vue-tsc` reads the component itself. */
  const component: DefineComponent
  export default component
}
