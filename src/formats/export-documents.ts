import format from './schemas/export-format.json' with { type: 'json' }
import caseSchema from './schemas/case.schema.json' with { type: 'json' }
import eventSchema from './schemas/event.schema.json' with { type: 'json' }
import keySchema from './schemas/key.schema.json' with { type: 'json' }
import manifestSchema from './schemas/manifest.schema.json' with { type: 'json' }

const textOf = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`

/** What every export holds so that strangers can read it: path and text; `docs/export-format.md` word for word. */
export const EXPORT_DOCUMENTS: readonly (readonly [string, string])[] = [
  ['export-format.md', format.lines.join('\n')],
  ['schemas/manifest.schema.json', textOf(manifestSchema)],
  ['schemas/event.schema.json', textOf(eventSchema)],
  ['schemas/case.schema.json', textOf(caseSchema)],
  ['schemas/key.schema.json', textOf(keySchema)],
]
