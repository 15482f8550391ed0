import type { TypedField } from '../harness/typed-words.ts'
import { aLongComplaint } from './long-complaint.ts'

const NAMES = ['欧阳敏', '单雪', '张宏伟', 'Anna Petrova', '吴桂芳', '仇立'] as const
const PLACES = ['厨房下水口', '3层楼道，靠东窗', '地库B2-117号车位', '北单元门口'] as const
const TIMES = ['07:30', '22:15', '00:05', '16:40'] as const
const DEMANDS = [
  '今天派人到现场看清楚原因，修好之后回一个电话',
  '给一个准确的时间；\n费用怎么算事先讲明',
  '换掉那个主板，不要再修第三次',
] as const
const FIRST_PHONE = 13_800_000_000

/**
 * A caller with a real-length complaint and most of the fields of a plain call, each as it is typed: a choice by its key.
 * Household, phone and first words name the number, so that none is like another.
 */
export function aLongCall(number: number, random: () => number): Readonly<Record<TypedField, string>> {
  const pick = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? ''
  const sometimes = (text: string): string => (random() < 0.7 ? text : '')
  return {
    channel: pick(['1', '2', '3', '4']),
    household: `${String(1 + (number % 9))}-${String(100 + number)}`,
    complainantName: sometimes(pick(NAMES)),
    phone: sometimes(String(FIRST_PHONE + number)),
    content: aLongComplaint(number, random).replace('；', random() < 0.3 ? '；\n' : '；'),
    place: sometimes(pick(PLACES)),
    occurredAt: sometimes(pick(TIMES)),
    demand: sometimes(pick(DEMANDS)),
    serviceCategory: sometimes(pick(['1', '2', '3', '4', '5', '6', '7', '8', '9'])),
  }
}
