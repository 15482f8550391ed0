/** One step of a way; `now` is where things stand. */
export interface BarStep {
  readonly label: string
  readonly state: 'done' | 'now' | 'ahead'
}
