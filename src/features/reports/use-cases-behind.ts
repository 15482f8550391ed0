import { computed, nextTick, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { inOrderOfComing } from './order-of-coming.ts'
import { reportsPlace, type FigurePlace } from './reports-place.ts'
import type { useNumbers } from './use-numbers.ts'
import { useReportWords } from './use-report-words.ts'
import { focusFigure, walkFigures } from './walk-figures.ts'

/** The figure whose cases are listed, and the way back to it. */
export function useCasesBehind(
  root: Readonly<Ref<HTMLElement | null>>,
  { counted, rowsOf }: Pick<ReturnType<typeof useNumbers>, 'counted' | 'rowsOf'>,
) {
  const { t } = useI18n()
  const { keyWords } = useReportWords()
  const place = ref<FigurePlace | null>(reportsPlace.isListed ? reportsPlace.figure : null)

  const behind = computed(() => {
    if (place.value === null || counted.value === null) return null
    const { table: of, row, indicator } = place.value
    const figures =
      of === null ? counted.value.statistics.totals : rowsOf(of).find(({ key }) => key === row)?.figures
    const name = t(`reports.indicator.${indicator}`)
    const title = of === null ? name : `${keyWords(of, row)} · ${name}`
    if (figures === undefined) return null
    return { title, cases: inOrderOfComing(figures[indicator].caseIds(), counted.value.facts) }
  })

  function list(figure: FigurePlace): void {
    Object.assign(reportsPlace, { figure, isListed: true, caseId: null })
    place.value = figure
  }

  async function leaveList(): Promise<void> {
    place.value = null
    reportsPlace.isListed = false
    await nextTick()
    toLastFigure()
  }

  function toLastFigure(): void {
    const { figure } = reportsPlace
    const name =
      figure === null
        ? ''
        : figure.table === null
          ? `summary ${figure.indicator}`
          : `${figure.table} ${figure.row} ${figure.indicator}`
    if (!focusFigure(root.value, name)) walkFigures(root.value, 0, 0)
  }

  return { place, behind, list, leaveList, toLastFigure }
}
