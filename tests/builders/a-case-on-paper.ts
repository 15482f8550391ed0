import type { FormGrounds } from '../../src/domain/forms/form-grounds.ts'
import { ASSISTANT, CaseInHand, GENERAL_MANAGER, MANAGER, RECEPTIONIST, TRACKER } from './a-case-in-hand.ts'
import { CALENDAR_UTC8 } from './calendar-utc8.ts'

const NAMES: Readonly<Record<string, string>> = {
  reception: '林小雨',
  tracking: '周敏',
  assistant: '许静',
  manager: '陈建国',
  'general-manager': '赵卫东',
}

/** What forms are made from in these tests. */
export const ON_PAPER: FormGrounds = {
  office: { officeName: '锦江苑物业服务中心', officePhone: '8888 6603' },
  nameOf: (staffId) => NAMES[staffId] ?? '',
  calendar: CALENDAR_UTC8,
}

/** A leak that was mended badly at first: everything a follow-up record tells has happened once or more. */
export function aCaseOnPaper(): CaseInHand {
  return new CaseInHand({
    judgement: { jurisdiction: 'property', nature: 'valid', reason: '维修后仍渗水，属物业维护范围' },
  })
    .command({ kind: 'dispatch', department: '工程部', note: '带吸水机；业主下午三点后在家' })
    .later(1)
    .act('departmentAccepted', { isVisitNeeded: true, plan: '先关水阀查管，再做闭水试验' })
    .later(2)
    .act('departmentArrived', { note: '业主在家，已看现场' })
    .act('investigated', {
      leadParty: '工程部',
      assistingParties: ['客服中心', 'developer'],
      truth: 'true',
      reasonableness: 'partlyReasonable',
      impact: 'considerable',
      causeCategory: 'qualityStandard',
      findings: '上次只补了表面防水，楼上 1301 卫生间地漏接口松脱，水沿管根下渗，顶板湿痕约 40 厘米。',
    })
    .act('remedyPlanned', {
      party: '工程部',
      handlerName: '刘师傅',
      remedy: '更换 1301 地漏接口，重做管根防水，闭水 24 小时后修复 1201 顶板。',
    })
    .act('replied', {
      channel: 'phone',
      outcome: 'undecided',
      explanation: '说明原因和两天的工期',
      reaction: '可以先做，做完再看',
      alternatives: '',
    })
    .act('replied', {
      channel: 'inPerson',
      outcome: 'accepts',
      explanation: '改为周六上午施工',
      reaction: '',
    })
    .later(20)
    .act('progressTold', { channel: 'wechat', progress: '接口已换好，正在闭水' })
    .act('contactLogged', {
      party: 'developer',
      result: 'reached',
      person: '王工',
      said: '保修期内，费用由开发商承担',
      chaseAgainAt: null,
    })
    .act('workDone', { party: '工程部', note: '地漏接口已换，防水重做，闭水 24 小时无渗漏' })
    .by(TRACKER)
    .act('verificationRecorded', { method: 'onSite', result: 'done', note: '顶板干燥，吊顶已复原' })
    .by(RECEPTIONIST)
    .act('resultTold', { channel: 'phone', opinion: 'content', opinionText: '不漏了就好' })
    .later(24)
    .act('visitRecorded', {
      method: 'phone',
      outcome: 'dissatisfied',
      spokenTo: '欧阳女士',
      opinion: '吊顶接缝有色差，希望再补一次',
    })
    .act('rectificationOrdered', { party: '工程部', what: '吊顶接缝重新找平、补漆' })
    .by(GENERAL_MANAGER)
    .act('instructed', { instruction: '同类管根全部排查一遍，月底报我', dueAt: null })
    .by(MANAGER)
    .act('goodwillGiven', { what: '赠送一次空调清洗' })
    .by(RECEPTIONIST)
}

/** The same, after it was put right, visited again and summarised. */
export function aClosedCaseOnPaper(): CaseInHand {
  return aCaseOnPaper()
    .later(20)
    .act('workDone', { party: '工程部', note: '' })
    .by(TRACKER)
    .act('verificationRecorded', { method: 'picture', result: 'done', note: '' })
    .by(RECEPTIONIST)
    .act('resultTold', { channel: 'phone', opinion: 'content', opinionText: '' })
    .act('visitRecorded', {
      method: 'onSite',
      outcome: 'satisfied',
      spokenTo: '欧阳女士',
      opinion: '这次弄得很仔细',
    })
    .by(ASSISTANT)
    .act('summarised', {
      causeCategory: 'qualityStandard',
      causes: '只修表面，没有查水源',
      lessons: '渗漏先查上层再动工',
      improvement: '渗漏维修增加闭水试验',
      improvementOwner: '工程部主管',
    })
}
