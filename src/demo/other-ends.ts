import { HANDLING } from './demo-texts.ts'
import { receptionistAt } from './demo-world.ts'
import {
  closedAndFiled,
  DAY_MS,
  filed,
  investigated,
  planned,
  replied,
  verifiedAndTold,
  visited,
  visitedUntilContent,
  type Handled,
} from './handled-life.ts'

/** Moments on the way to the promised time; `share` from 0 to 1. */
export type OnTheWay = (share: number) => number

/** R3, R14: what is not the office's duty is explained, and a way forward is given. */
export function explained({ world, matter, course, own }: Handled, at: OnTheWay): void {
  const { dice, staff } = world
  course.until(at(0.6)).act(own, {
    act: 'explanationGiven',
    values: {
      explainedAt: course.at,
      channel: 'phone',
      explanation: course.pick(HANDLING.explanations),
      reaction: course.pick(HANDLING.explainedReactions),
    },
  })
  const { party, body, phone, hours } = referralOf(matter.category)
  course.after(0.1, 0.5).act(own, {
    act: 'referralGiven',
    values: { givenAt: course.at, party, body, phone, hours, help: course.pick(HANDLING.helps) },
  })
  course.after(4, 30).act(dice.happens(0.5) ? staff.assistant : staff.manager, {
    act: 'endedExplained',
    values: { reason: course.pick(HANDLING.explainedReasons) },
  })
  filed({ world, matter, course, own, isMajor: false })
}

/** §2: another body has to act; it is asked, asked again, and what it did is told (R15, P9). */
export function throughOutsideBody(handled: Handled, at: OnTheWay): void {
  const { world, matter, course, own } = handled
  const { dice, staff } = world
  const { party } = referralOf(matter.category)
  course.until(at(0.4)).act(staff.tracking, {
    act: 'investigated',
    values: {
      leadParty: party,
      assistingParties: [matter.department],
      truth: 'true',
      reasonableness: 'reasonable',
      impact: 'considerable',
      causeCategory: 'customerSide',
      findings: course.pick(HANDLING.outsideFindings),
    },
  })
  const isReached = dice.happens(0.7)
  contact(handled, party, isReached)
  course.until(at(0.9)).act(own, {
    act: 'progressTold',
    values: { toldAt: course.at, channel: 'phone', progress: course.pick(HANDLING.progress) },
  })
  course.after(0.2, 3).act(staff.tracking, {
    act: 'outsideAwaited',
    values: { awaitedSince: course.at, party, chaseAgainAt: course.at + 2 * DAY_MS, note: '' },
  })
  course.after(20, 60)
  contact(handled, party, true)
  course.after(0.5, 4).act(own, {
    act: 'progressTold',
    values: { toldAt: course.at, channel: 'phone', progress: course.pick(HANDLING.progress) },
  })
  const isSolved = dice.happens(0.75)
  course.after(12, 80).act(staff.tracking, {
    act: 'outsideAnswered',
    values: {
      answeredAt: course.at,
      result: isSolved ? 'solved' : 'declined',
      answer: course.pick(isSolved ? HANDLING.outsideAnswers : HANDLING.outsideDeclines),
    },
  })
  verifiedAndTold(world, course, staff.tracking, own)
  visitedUntilContent(handled, false)
  closedAndFiled(handled)
}

function contact({ world, course }: Handled, party: string, isReached: boolean): void {
  course.after(0.3, 3).act(receptionistAt(world, course.at), {
    act: 'contactLogged',
    values: {
      contactedAt: course.at,
      party,
      result: isReached ? 'reached' : 'notReached',
      person: '',
      said: course.pick(isReached ? HANDLING.contacts : HANDLING.contactsMissed),
      chaseAgainAt: isReached ? null : course.at + DAY_MS,
    },
  })
}

/** R5: a service by arrangement goes to those who give it. */
export function handedOver(handled: Handled, at: OnTheWay): void {
  const { world, course, own } = handled
  course.until(at(0.7)).act(own, {
    act: 'progressTold',
    values: { toldAt: course.at, channel: 'phone', progress: course.pick(HANDLING.handedOver) },
  })
  course.after(1, 8).act(world.staff.assistant, {
    act: 'endedHandedOver',
    values: { takenBy: HANDLING.handedOverTo, reason: course.pick(HANDLING.handedOver) },
  })
  filed(handled)
}

/** R4: reported, handled under the eyes of the general manager, instructions followed (R31, R32). */
export function majorBegins({ world, course }: Handled, at: OnTheWay): void {
  const { staff, dice } = world
  course.until(at(0.35)).act(staff.manager, {
    act: 'reportedUp',
    values: {
      reportedAt: course.at,
      to: 'generalManager',
      about: 'major',
      matter: course.pick(HANDLING.majorReports),
    },
  })
  course.until(at(0.4)).act(staff.generalManager, {
    act: 'handlerNamed',
    values: { handler: staff.manager.staffId, note: '' },
  })
  course.until(at(0.45)).act(staff.manager, {
    act: 'supervisorWent',
    values: {
      wentAt: course.at,
      who: staff.manager.name,
      found: course.pick(HANDLING.supervisorFound),
      reportedTo: staff.generalManager.name,
    },
  })
  if (dice.happens(0.7)) {
    course.until(at(0.47)).act(staff.generalManager, {
      act: 'instructed',
      values: { instruction: course.pick(HANDLING.instructions), dueAt: course.at + DAY_MS },
    })
    course.until(at(0.58)).follow(staff.manager, course.pick(HANDLING.followed))
  }
}

/** §2: no agreement in spite of everything; goodwill where the company will not do it (R16). */
export function unmetByRefusal(handled: Handled, at: OnTheWay): void {
  const { world, course } = handled
  replied(handled, at(0.95), false)
  course.after(6, 30).act(world.staff.manager, {
    act: 'goodwillGiven',
    values: { givenAt: course.at, what: course.pick(HANDLING.goodwill) },
  })
  endedUnmet(handled, 'refusalExplained')
}

/** §2: three attempts on different days, or a visit that was refused. */
export function unmetAtVisit(handled: Handled, isRefused: boolean): void {
  const { course } = handled
  if (isRefused) {
    course.after(20, 40)
    visited(handled, 'refused')
  } else {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      course.after(26, 34)
      visited(handled, 'notReached')
    }
  }
  endedUnmet(handled, isRefused ? 'visitRefused' : 'unreachable')
}

/** §2: nobody can be told, for nobody left a telephone number. */
export function unmetWithoutContact(handled: Handled, at: OnTheWay): void {
  investigated(handled, at(0.5))
  planned(handled, at(0.8))
  handled.course.after(10, 40)
  endedUnmet(handled, 'noContact')
}

function endedUnmet(handled: Handled, ground: keyof typeof HANDLING.unmetReasons): void {
  const { world, course } = handled
  course.after(2, 24).act(world.staff.manager, {
    act: 'endedUnmet',
    values: { ground, reason: HANDLING.unmetReasons[ground] },
  })
  filed(handled)
}

function referralOf(category: string) {
  const wanted = category === 'network' ? 'telecom' : category === 'repairs' ? 'owner' : 'developer'
  const found = HANDLING.referrals.find(({ party }) => party === wanted)
  if (found === undefined) throw new Error(`Demo referral ${wanted}: expected it in the texts, found none`)
  return found
}
