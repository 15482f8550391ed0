import type { FormGrounds } from '../../src/domain/forms/form-grounds.ts'
import type { PaperGroup } from '../../src/domain/forms/paper-group.ts'
import {
  ASSISTANT,
  CaseInHand,
  completed,
  GENERAL_MANAGER,
  MANAGER,
  RECEPTIONIST,
  TRACKER,
} from './a-case-in-hand.ts'
import { aRegisterCommand } from './a-complaint.ts'
import { NOW } from './an-event.ts'
import { CALENDAR_UTC8 } from './calendar-utc8.ts'

const DAY_MS = 24 * 60 * 60 * 1000

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

/** The leak while it takes longer than it should: the notice of delay is on record (R8). */
export function aDelayedCaseOnPaper(): CaseInHand {
  return new CaseInHand({
    judgement: { jurisdiction: 'property', nature: 'valid', reason: '' },
    department: '工程部',
  })
    .act('investigated', {
      leadParty: '工程部',
      findings: '楼上 1301 卫生间地漏接口松脱，水沿管根下渗。',
    })
    .later(60)
    .act('delayNoticeSent', {
      means: 'paper',
      reason: '原型号的接口已经停产，替代件从厂家发出，路上要三天。',
      handling: '已经临时封堵，不再渗水；替代件到货当天更换，随后做 24 小时闭水试验，再修复顶板。',
      newDueAt: NOW + 9 * DAY_MS,
    })
}

/** The leak, put right and answered in writing (004 §4.3), with what was improved and reported (R20, R21). */
export function anAnsweredCaseOnPaper(): CaseInHand {
  const summary = {
    fault: 'execution',
    happenedBefore: 'yes',
    necessity: 'bound',
    causeCategory: 'qualityStandard',
    staffMeasures: ['educated'],
    causes: '只修表面，没有查水源',
    lessons: '渗漏先查上层再动工',
    improvement: '渗漏维修增加闭水试验',
    improvementOwner: '工程部主管',
    improvementDueAt: NOW + 30 * DAY_MS,
  } as const
  return completed(aClosedCaseOnPaper().by(ASSISTANT).act('summarised', summary))
    .by(RECEPTIONIST)
    .act('referralGiven', {
      party: 'developer',
      body: '开发商售后服务部',
      phone: '8800 1212',
      hours: '周一至周五 9:00-17:00',
    })
    .act('writtenReplySent', {
      means: 'paper',
      summary: '地漏接口和管根防水已经重做，闭水 24 小时没有渗漏；顶板和吊顶已经修复，色差已经补漆。',
    })
    .by(MANAGER)
    .act('closed', { note: '' })
    .act('reportedToSuperior', {
      superior: '集团客户服务部',
      report: '本季度同类渗漏三起，建议统一更换老式接口。',
    })
}

/** A complaint that also went to the housing bureau: reported up, instructed on (R4, R31). */
export function aMajorCaseOnPaper(): CaseInHand {
  return new CaseInHand({
    fields: {
      ...aRegisterCommand().fields,
      channel: 'official',
      escalatedTo: ['superior', 'press'],
      officialTicket: 'GD20261121-0088',
    },
  })
    .by(MANAGER)
    .command({
      kind: 'judge',
      judgement: {
        jurisdiction: 'property',
        nature: 'major',
        reason: '已向上级主管单位和媒体反映，影响较大',
      },
    })
    .command({ kind: 'dispatch', department: '工程部', note: '' })
    .act('departmentAccepted', { plan: '半小时内到场' })
    .act('supervisorWent', { who: '陈建国', found: '已到住户家中看过，当面致歉，水阀已关' })
    .act('reportedUp', { to: 'generalManager', about: 'major', matter: '住户已向住建局反映，要求三日内答复' })
    .by(GENERAL_MANAGER)
    .act('instructed', { instruction: '今天之内拿出方案，我来答复', dueAt: null })
    .by(RECEPTIONIST)
    .act('investigated', { leadParty: '工程部', findings: '立管接口老化' })
    .act('remedyPlanned', { party: '工程部', remedy: '三天内更换整段立管，恢复顶板，免收材料费' })
}

/** Three households of two buildings on the leak; the notice and the meeting that told everybody are on record (R18). */
export const GROUP_ON_PAPER: PaperGroup = {
  serviceCategory: 'leaks',
  buildings: ['3', '5'],
  households: 4,
  since: NOW - 12 * DAY_MS,
  isHandled: false,
  notice: {
    at: NOW + DAY_MS,
    words:
      '经检查，渗水是卫生间立管接口老化引起的，两栋楼用的是同一批接口。\n我们已经联系厂家，从本周六起逐户更换，先修渗水的四户，再修其余各户。施工不收费用。',
  },
  meeting: { at: NOW + 2 * DAY_MS, attendees: 11, place: '物业服务中心二楼会议室' },
}
