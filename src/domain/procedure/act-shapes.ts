import type { EventShapes, Shape } from '../event-shape.ts'
import { type ActField, isPersonalField } from './act-fields.ts'
import { type ActKind, ACTS } from './act-table.ts'

/** What stands in the two parts of the event of one line of a table of acts. */
export function shapesOfAct({
  fields,
}: {
  readonly fields: Readonly<Record<string, ActField>>
}): EventShapes {
  const shapes = Object.entries(fields).map(([key, field]) => [key, shapeOf(field), field] as const)
  const ofPart = (isPersonal: boolean) =>
    Object.fromEntries(
      shapes
        .filter(([, , field]) => isPersonalField(field) === isPersonal)
        .map(([key, shape]) => [key, shape]),
    )
  return { data: ofPart(false), personal: ofPart(true) }
}

function shapeOf(field: ActField): Shape {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return 'text'
    case 'flag':
      return 'flag'
    case 'choices':
    case 'parties':
      return 'texts'
    case 'moment':
      return field.isRequired ? 'number' : 'numberOrNull'
    default:
      return field.isRequired ? 'text' : 'textOrNull'
  }
}

/** What stands in the events of acts; the table of acts says it. */
export const ACT_SHAPES = Object.fromEntries(
  Object.entries(ACTS).map(([kind, act]) => [kind, shapesOfAct(act)]),
) as Readonly<Record<ActKind, EventShapes>>
