import type * as v from 'valibot'

/** One request between the two worlds: the schema of what goes in and of what comes out. */
export interface RequestSpec<
  Args extends v.GenericSchema = v.GenericSchema,
  Result extends v.GenericSchema = v.GenericSchema,
> {
  readonly args: Args
  readonly result: Result
  /** `desk` is the window people work in, `sheet` the hidden window that lays out paper. */
  readonly from: 'desk' | 'sheet'
}

/** Declares a request of the desk window. */
export function request<Args extends v.GenericSchema, Result extends v.GenericSchema>(spec: {
  args: Args
  result: Result
}): RequestSpec<Args, Result> {
  return { ...spec, from: 'desk' }
}

/** Declares a request of the sheet window. */
export function sheetRequest<Args extends v.GenericSchema, Result extends v.GenericSchema>(spec: {
  args: Args
  result: Result
}): RequestSpec<Args, Result> {
  return { ...spec, from: 'sheet' }
}
