import { h } from 'vue'
import CountBadge from '../../src/ui/CountBadge.vue'
import EmptyState from '../../src/ui/EmptyState.vue'
import KeyCap from '../../src/ui/KeyCap.vue'
import ProgressLine from '../../src/ui/ProgressLine.vue'
import ScreenFooter from '../../src/ui/ScreenFooter.vue'
import PaperPreview from '../../src/ui/PaperPreview.vue'
import StatusNotice from '../../src/ui/StatusNotice.vue'
import StepBar from '../../src/ui/StepBar.vue'
import TagMark from '../../src/ui/TagMark.vue'
import TimelineItem from '../../src/ui/TimelineItem.vue'
import TimelineList from '../../src/ui/TimelineList.vue'
import ToneIcon from '../../src/ui/ToneIcon.vue'
import { LONG_WORDS } from './field-specimens.ts'
import type { Specimen } from './specimen.ts'

const TONES = ['info', 'ok', 'warning', 'error'] as const
const STEP_NAMES = ['受理', '核实', '调查评估', '方案', '回复处理', '回访', '总结归档'] as const
const stepsAt = (now: number) => () =>
  h(StepBar, {
    label: '七步',
    steps: STEP_NAMES.map((label, index) => ({
      label,
      state: index < now ? ('done' as const) : index === now ? ('now' as const) : ('ahead' as const),
    })),
  })
const item = (tone: 'plain' | 'key' | 'seal', words: string) => () =>
  h(TimelineItem, { time: '今天 14:31', dateTime: '2026-11-21T06:31:00Z', tone, by: '林' }, () => words)
const story = () =>
  h(TimelineList, { label: '经过' }, () => [
    item('plain', '告知进度：师傅已进门查看')(),
    item('key', '派工程部；承诺 17:00 前回复')(),
    item('key', '来电投诉，登记受理')(),
  ])
const progress = (done: number, total: number) => () =>
  h(ProgressLine, {
    label: '正在写档案',
    done,
    total,
    detail: total > 0 ? `${done} / ${total} 条，还要 12 秒` : undefined,
    cancelLabel: '取消',
    cancelKeys: 'Escape',
  })
const button = (props: Readonly<Record<string, unknown>>) => () =>
  h('button', { type: 'button', class: 'button', ...props }, ['保存', h(KeyCap, { keys: 'Ctrl+Enter' })])
const KEYS = [
  { keys: 'J', label: '下一个' },
  { keys: 'K', label: '上一件' },
  { keys: 'Enter', label: '打开' },
] as const

/** Components that are read, and the button of `base.css`. */
export const MARK_SPECIMENS: Readonly<Record<string, readonly Specimen[]>> = {
  Button: [
    { state: 'rest', show: button({}) },
    { state: 'hover', show: button({}), forced: { by: 'hover', on: 'button' } },
    { state: 'focus', show: button({}), forced: { by: 'focus', on: 'button' } },
    { state: 'disabled', show: button({ disabled: true }) },
    { state: 'main', show: button({ class: 'button button-main' }) },
    {
      state: 'main, focus',
      show: button({ class: 'button button-main' }),
      forced: { by: 'focus', on: 'button' },
    },
    { state: 'main, disabled', show: button({ class: 'button button-main', disabled: true }) },
  ],
  KeyCap: ['F2', 'Ctrl+Enter', 'Alt+ArrowDown', 'Escape'].map((keys) => ({
    state: keys,
    show: () => h(KeyCap, { keys }),
  })),
  TagMark: (['plain', 'seal', 'warn'] as const).map((tone) => ({
    state: tone,
    show: () => h(TagMark, { tone }, () => ({ plain: '物业纠纷', seal: '重大', warn: '浏览器版' })[tone]),
  })),
  CountBadge: [3, 42, 640].map((count) => ({
    state: count > 3 ? `${count}, late` : String(count),
    show: () => h('span', h(CountBadge, { count, isLate: count > 3, words: '' })),
  })),
  ToneIcon: TONES.map((tone) => ({ state: tone, show: () => h('span', h(ToneIcon, { tone })) })),
  StatusNotice: [
    ...TONES.map((tone) => ({
      state: tone,
      show: () =>
        h(StatusNotice, { tone, title: '已保存' }, () => '编号 TS-20261121-A3F-0007，可以接下一件。'),
    })),
    { state: 'long text', show: () => h(StatusNotice, { tone: 'error' as const }, () => LONG_WORDS) },
    {
      state: 'actions',
      show: () =>
        h(
          StatusNotice,
          { tone: 'warning' as const, title: '已补齐记录' },
          {
            default: () => '上次关闭时有 3 条记录还没进查询库。',
            actions: () => h('button', { type: 'button', class: 'button' }, '知道了'),
          },
        ),
    },
  ],
  PaperPreview: [
    {
      state: 'sent to the printer',
      show: () =>
        h('div', { class: 'stage' }, [
          h(
            PaperPreview,
            {
              title: '预览 派工单',
              choices: [
                { key: '1', label: '客户投诉记录表', isChosen: false },
                { key: '3', label: '派工单', isChosen: true },
              ],
              result: { tone: 'ok' as const, text: '已送打印机' },
            },
            () => h('p', { class: 'sheet' }, '纸样'),
          ),
        ]),
    },
  ],
  EmptyState: [
    {
      state: 'rest',
      show: () =>
        h(EmptyState, { title: '没有未了结的投诉' }, () => '按 F2 受理一件新的投诉；保存后会列在这里。'),
    },
  ],
  ProgressLine: [
    { state: 'begun', show: progress(120, 9000) },
    { state: 'under way', show: progress(6400, 9000) },
    { state: 'not known', show: progress(0, 0) },
  ],
  StepBar: [0, 4, 7].map((now) => ({ state: now === 7 ? 'done' : `step ${now + 1}`, show: stepsAt(now) })),
  TimelineItem: [
    { state: 'plain', show: item('plain', '告知进度：师傅已进门查看，欧阳女士“知道了，等电话”') },
    { state: 'key', show: item('key', '派工程部；承诺 17:00 前回复') },
    { state: 'seal', show: item('seal', '投诉人撤诉') },
    { state: 'long text', show: item('plain', LONG_WORDS) },
  ],
  TimelineList: [{ state: 'three', show: story }],
  ScreenFooter: [
    {
      state: 'rest',
      show: () => h(ScreenFooter, { entries: KEYS, last: { keys: 'F1', label: '全部按键' } }),
    },
    {
      state: 'long text',
      show: () =>
        h(ScreenFooter, { entries: [...KEYS, ...KEYS, ...KEYS] }, () => '可稍后补：电话、业务、承诺回复'),
    },
  ],
}
