import { type GoValue, typeOf } from '../goValue.ts'

const kinds: { readonly [kind: string]: string } = {
  nil: 'invalid',
  time: 'struct',
  duration: 'int64',
  month: 'int',
  weekday: 'int',
  location: 'ptr',
}

/** The kind of a value as Go's reflection calls it; nil is `invalid`. */
export function kindText(value: GoValue): string {
  const { kind } = typeOf(value)
  return kinds[kind] ?? kind
}
