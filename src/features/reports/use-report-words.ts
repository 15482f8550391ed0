import { useI18n } from 'vue-i18n'
import { shareOf, type Figure } from '../../domain/statistics/figures.ts'
import { INDICATORS, type Indicator, type IndicatorId } from '../../domain/statistics/indicators.ts'
import { useCategoryWords } from '../../platform/category-words.ts'
import type { TableId } from './reports-place.ts'

const ALL: readonly Indicator[] = INDICATORS
/** Read as how many, not as how much of the whole. */
const COUNTS: readonly IndicatorId[] = [
  ...([
    'carriedOver',
    'new',
    'done',
    'unsolvable',
    'otherEnds',
    'left',
    'due',
    'overdue',
    'chaseCalls',
  ] as const),
]

/** Words of numbers. */
export function useReportWords() {
  const { t } = useI18n()
  const { categoryWord } = useCategoryWords()
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
  return {
    /** P12: never a percentage without what it is made of. */
    percentOf: (id: IndicatorId, figure: Figure): string => {
      const share = ALL.find((each) => each.id === id)?.isShare === true ? shareOf(figure) : null
      return share === null ? t('reports.noShare') : percent(share)
    },
    partsOf: ({ numerator, denominator }: Figure): string => t('reports.parts', { numerator, denominator }),
    changeOf: (id: IndicatorId, change: number | null): string => {
      if (change === null) return t('reports.noShare')
      const text = COUNTS.includes(id)
        ? String(Math.abs(change))
        : t('reports.points', { points: Math.abs(change * 100).toFixed(1) })
      return change === 0
        ? t('reports.same')
        : t(
            COUNTS.includes(id)
              ? change > 0
                ? 'reports.more'
                : 'reports.less'
              : change > 0
                ? 'reports.higher'
                : 'reports.lower',
            { change: text },
          )
    },
    isCount: (id: IndicatorId): boolean => COUNTS.includes(id),
    keyWords: (table: TableId, key: string): string => {
      if (key === '') return t('vocabulary.none')
      if (table === 'month' || table === 'department') return key
      if (table === 'building') return t('reports.building', { building: key })
      if (table === 'causeCategory') return t(`acts.code.causeCategory.${key}`)
      if (table === 'serviceCategory') return categoryWord(key)
      return t(`vocabulary.${table}.${key}`)
    },
  }
}
