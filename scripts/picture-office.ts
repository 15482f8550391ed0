import type { Caller } from '../tests/harness/receptionist.ts'

/** `hoursAgo` before 14:32 today; `keys` from the judgement on, as they are pressed. */
interface PicturedCall extends Caller {
  readonly hoursAgo: number
  readonly keys: readonly string[]
}

/** Eight invented calls of an invented office: one promise has passed, one matter is major, one goes to the manager. */
export const PICTURED_CALLS: readonly PicturedCall[] = [
  {
    hoursAgo: 27,
    channel: 'phone',
    household: '7-2-1803',
    name: '邱岚',
    phone: '13611180372',
    content: '对面楼装修，午休时间也在钻墙，孩子睡不着。',
    demand: '午休时间停工',
    categoryKeys: 'zhx',
    keys: ['1', '1', '2', '1'],
  },
  {
    hoursAgo: 22,
    channel: 'visit',
    household: '12-0604',
    name: '郑伯庸',
    phone: '13522040604',
    content: '车位上连着三天停着别人的车，打了电话没人来处理。',
    demand: '把车挪走，告诉我是谁的',
    categoryKeys: '6',
    keys: ['1', '1', '2', '2'],
  },
  {
    hoursAgo: 4,
    channel: 'online',
    household: '3-1301',
    name: '钟其禄',
    phone: '13700021301',
    content: '主卧衣柜背后的墙湿了一片，已经起皮。',
    categoryKeys: '4',
    keys: ['1', '1', '1', '2'],
  },
  {
    hoursAgo: 3.2,
    channel: 'phone',
    household: '5-1-0902',
    name: '戴雨桐',
    phone: '18900090502',
    content: '电梯在九楼停了两次，门开了一半又关上，老人不敢坐。',
    demand: '先停梯检查再用',
    categoryKeys: '8',
    keys: ['1', '3', '1', '1'],
  },
  {
    hoursAgo: 2.5,
    channel: 'letter',
    household: '小区东门岗亭旁',
    content: '绿化带积水半个月，蚊子多，晚上没法散步。',
    categoryKeys: '9',
    keys: ['1', '1', '3'],
  },
  {
    hoursAgo: 1.6,
    channel: 'phone',
    household: '9-2604',
    name: '司徒婉',
    phone: '13912342604',
    content: '楼上夜里拖家具，劝过两次没有用，请你们出面谈一谈。',
    categoryKeys: '5',
    keys: ['2', '2', '4', '1'],
  },
  {
    hoursAgo: 0.9,
    channel: 'phone',
    household: '3-1201',
    name: '欧阳敏',
    phone: '13800001234',
    content: '卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上。',
    occurredAt: '7:30',
    place: '3-1201 厨房',
    demand: '今天有人来看，说明什么时候彻底修好',
    categoryKeys: '4',
    keys: ['1', '1', '1', '1'],
  },
  {
    hoursAgo: 0.3,
    channel: 'visit',
    household: '8-0903',
    name: '汤敬之',
    phone: '13300080903',
    content: '物业费单上多了一笔公共照明费，要看依据。',
    categoryKeys: '7',
    keys: ['3', '0'],
  },
]
