/** What one value of a scenario has to be. */
export type Plain =
  | 'time'
  | 'amount'
  | 'count'
  | 'replicas'
  | 'integer'
  | 'number'
  | 'text'
  | 'flag'
  | 'json'
  | 'signal'
  | 'anything'

/** What a part of a scenario has to be, all the way down. */
export type ScenarioPart =
  | { readonly kind: Plain }
  | { readonly kind: 'list' | 'record'; readonly of: ScenarioPart }
  | { readonly kind: 'word'; readonly of: readonly string[] }
  | { readonly kind: 'pair'; readonly of: readonly [ScenarioPart, ScenarioPart] }
  | ObjectPart
  /** A value for good, or a list of times and values. */
  | { readonly kind: 'series'; readonly of: ScenarioPart }
  /** A bare value, or an object that says more. */
  | { readonly kind: 'either'; readonly bare: ScenarioPart; readonly object: ObjectPart }

export interface ObjectPart {
  readonly kind: 'object'
  readonly fields: Readonly<Record<string, ScenarioPart>>
  readonly required: readonly string[]
  /** What other keys hold; null: there are none. */
  readonly rest: ScenarioPart | null
}

export function partWord(...of: readonly string[]): ScenarioPart {
  return { kind: 'word', of }
}

export function partList(of: ScenarioPart): ScenarioPart {
  return { kind: 'list', of }
}

export function partRecord(of: ScenarioPart): ScenarioPart {
  return { kind: 'record', of }
}

export function partObject(
  fields: ObjectPart['fields'],
  required: readonly string[] = [],
  rest: ScenarioPart | null = null,
): ObjectPart {
  return { kind: 'object', fields, required, rest }
}
