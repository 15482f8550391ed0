import { decideHousehold } from '../domain/decide-roster.ts'
import type { OfficeSettings, StaffMember } from '../domain/office.ts'
import type { Dice } from './dice.ts'
import { ESTATE } from './demo-texts.ts'
import type { DemoStaff } from './demo-world.ts'
import type { DemoHousehold } from './estate.ts'
import type { DemoLedger } from './ledger.ts'

/** The people of the demo office, by what they do. Throws when the texts lack somebody. */
export function inventStaff(dice: Dice): DemoStaff {
  const all = ESTATE.staff.map((member): StaffMember => ({ staffId: dice.uuid(), ...member }))
  const [first, second, tracking, assistant, manager, generalManager] = all
  if (!first || !second || !tracking || !assistant || !manager || !generalManager)
    throw new Error(`Demo staff: expected six people or more, found ${String(all.length)}`)
  return { reception: [first, second], tracking, assistant, manager, generalManager, all }
}

/** What an office puts on record at its first start: settings, staff, and the list of its households. */
export function openOffice(
  ledger: DemoLedger,
  at: number,
  {
    officeId,
    staff,
    households,
  }: { officeId: string; staff: DemoStaff; households: readonly DemoHousehold[] },
): void {
  const { manager } = staff
  const { newId } = ledger.contextOf(at, manager)
  const { officeName, officePhone, departments, liftCompanyPhone, dutyEngineerPhone, gasCompanyPhone } =
    ESTATE
  const settings: Partial<OfficeSettings> = {
    officeName,
    officePhone,
    departments,
    afterSave: 'pdf',
    liftCompanyPhone,
    dutyEngineerPhone,
    gasCompanyPhone,
  }
  const draft = { wallAt: at, seen: [] }
  ledger.record(at, manager, [
    {
      ...draft,
      id: newId(),
      stream: { kind: 'settings', id: officeId },
      kind: 'settingsChanged',
      data: settings,
    },
    ...staff.all.map(({ staffId, name, roles }) => ({
      ...draft,
      id: newId(),
      stream: { kind: 'staff', id: staffId } as const,
      kind: 'staffAdded',
      data: { roles },
      personal: { name },
    })),
  ])
  const events = households.flatMap(({ householdId, address, movedIn, people }) => {
    const entry = { householdId, address, movedIn, residents: people, leftIds: [] }
    const decision = decideHousehold(null, entry, [], { now: at, newId })
    if (!decision.ok) throw new Error(`Demo household ${address} was refused: ${decision.code}`)
    return decision.events
  })
  ledger.record(at, manager, events)
}
