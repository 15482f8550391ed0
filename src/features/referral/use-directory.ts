import { computed, shallowRef, type Ref } from 'vue'
import { decideReferral, type ReferralCommand } from '../../domain/referral/decide-referral.ts'
import { searchReferral, type BodySpelling } from '../../domain/referral/find-referral.ts'
import { wordsOfBody, type ReferralBody } from '../../domain/referral/referral-body.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'
import { useReferralBodies } from '../../platform/referral-bodies.ts'

/** Groups of the directory in the order of the list. */
export const DIRECTORY_GROUPS = ['own', 'ready', 'toFill', 'retired'] as const
export type DirectoryGroup = (typeof DIRECTORY_GROUPS)[number]

/** Where a body stands in the list. */
export function groupOfBody({ isRetired, supplied, phone }: ReferralBody): DirectoryGroup {
  if (isRetired) return 'retired'
  if (phone === '') return 'toFill'
  return supplied === null ? 'own' : 'ready'
}

/** The directory as the screen shows it, searched by words, numbers and pinyin (R14), and what is decided about it. */
export function useDirectory(app: AppContext, language: Readonly<Ref<string>>, query: Readonly<Ref<string>>) {
  const { bodies, load } = useReferralBodies(app, language)
  const spellings = shallowRef<ReadonlyMap<string, readonly BodySpelling[]>>(new Map())

  /** The dictionary is read when somebody types letters, and no key waits for it. */
  async function spell(): Promise<void> {
    if (spellings.value.size > 0 || bodies.value === null) return
    const { spellInWorker } = await import('../../platform/spelled-names.ts')
    const all = bodies.value
    const named = all.map((body) => [body.name, ...wordsOfBody(body)])
    const spelled = await spellInWorker()(named.flat())
    let at = 0
    spellings.value = new Map(
      all.map(({ bodyId }, index) => {
        const count = named[index]?.length ?? 0
        at += count
        return [bodyId, spelled.slice(at - count, at)]
      }),
    )
  }

  const shown = computed(() => {
    if (/[a-z]{2}/iu.test(query.value)) void spell()
    const found = searchReferral(
      bodies.value ?? [],
      query.value,
      (body) => spellings.value.get(body.bodyId) ?? [],
    )
    return DIRECTORY_GROUPS.map((group) => ({
      group,
      bodies: found.filter((body) => groupOfBody(body) === group),
    })).filter((each) => each.bodies.length > 0)
  })

  const record = decisionTaking(app, async () => {
    spellings.value = new Map()
    await load()
  })
  const take = (
    bodyId: string,
    current: ReferralBody | null,
    command: ReferralCommand,
  ): Promise<DecisionProblem | null> =>
    record(JSON.stringify([bodyId, command]), (context) => decideReferral(bodyId, current, command, context))

  return { bodies, shown, take }
}
