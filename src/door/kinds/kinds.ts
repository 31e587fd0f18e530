import type { Diagnostic } from '../../units/diagnostic.ts'
import type { Form } from '../form.ts'
import { type Misuse, tellPlainly } from '../guard.ts'
import { unseen } from '../wording.ts'
import { bytes } from './bytes.ts'
import type { Kind } from './kind.ts'
import { manifest } from './manifest.ts'
import { manifests } from './manifests.ts'
import { moment } from './moment.ts'
import { plan } from './plan.ts'
import { promise } from './promise.ts'
import { reading } from './reading.ts'
import { snapshot } from './snapshot.ts'
import { timeline } from './timeline.ts'
import { transition } from './transition.ts'
import { world } from './world.ts'
import { yamlText } from './yamlText.ts'

/** What people hand over, each before what it could be mistaken for. */
export const kinds: readonly Kind[] = [
  timeline,
  transition,
  world,
  moment,
  plan,
  reading,
  snapshot,
  manifests,
  manifest,
  yamlText,
  bytes,
  promise,
]

/** What a value was recognised as. */
export interface Recognised {
  readonly word: string
  /** How one gets from it to what is wanted; '' if it is not known. */
  readonly hint: string
}

/**
 * What is said of a misuse where people have things at hand that look alike. What is something else
 * as a whole lacks everything that belongs to what is wanted: it is told as a whole.
 */
export function tellByKind(name: string, misuse: Misuse): Diagnostic {
  const { argument, parameter, value, wanted } = misuse
  const whole = recognise(argument, parameter.form)
  if (whole !== null) {
    const asWhole = { ...misuse, path: '', wanted: parameter.form }
    return tellPlainly(name, asWhole, whole.word, whole.hint)
  }
  const part = recognise(value, wanted)
  return part === null ? tellPlainly(name, misuse) : tellPlainly(name, misuse, part.word, part.hint)
}

/** What a value is, among the kinds; null: none of them, or of the one that is wanted. */
export function recognise(value: unknown, wanted: Form): Recognised | null {
  try {
    return recognisedOf(value, wanted)
  } catch {
    return { word: unseen, hint: '' }
  }
}

function recognisedOf(value: unknown, wanted: Form): Recognised | null {
  const kind = kinds.find(({ known }) => isOf(known, value))
  const types = typesOf(wanted)
  // What is half of what belongs there is told by what it has.
  if (kind === undefined || types.length === 0) return null
  if (types.some((type) => kind.word.endsWith(` ${type}`))) return null
  const ways = types.map((type) => kind.towards[type] ?? kind.towards.any)
  return { word: kind.word, hint: ways.find((way) => way !== undefined) ?? '' }
}

function typesOf(form: Form): readonly string[] {
  if (typeof form === 'function') return typesOf(form())
  if (typeof form === 'string') return [form]
  if ('either' in form) return form.either.flatMap(typesOf)
  return 'type' in form ? [form.type] : []
}

function isOf(known: Kind['known'], value: unknown): boolean {
  if (typeof known === 'function') return known(value)
  return typeof value === 'object' && value !== null && known.every((key) => key in value)
}
