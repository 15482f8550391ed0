import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { referralDirectory } from '../domain/referral/referral-directory.ts'
import type { ReferralBody } from '../domain/referral/referral-body.ts'
import type { AppContext } from './app-context.ts'
import { suppliedReferral } from './supplied-referral.ts'

/** The referral directory of the office in the language of the screen, kept fresh; `null` until it has been read (R14). */
export function useReferralBodies(
  { store, settings }: Pick<AppContext, 'store' | 'settings'>,
  language: Readonly<Ref<string>>,
): { readonly bodies: Readonly<ShallowRef<readonly ReferralBody[] | null>>; load(): Promise<void> } {
  const bodies = shallowRef<readonly ReferralBody[] | null>(null)
  let turn = 0

  async function load(): Promise<void> {
    turn += 1
    const mine = turn
    const [supplied, events] = await Promise.all([
      suppliedReferral(language.value, settings.value.traditionalWords),
      store.eventsOfKind('referral'),
    ])
    if (mine === turn) bodies.value = referralDirectory(supplied, events)
  }

  watch([language, () => settings.value.traditionalWords], () => void load(), { immediate: true })
  onScopeDispose(
    store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'referral')) void load()
    }),
  )
  return { bodies, load }
}
