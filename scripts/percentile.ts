/** The p-th percentile by nearest rank, rounded to a tenth; 0 of nothing. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? 0
  return Math.round(value * 10) / 10
}
