import type { Form } from '../form.ts'
import type { Recognised } from '../guard.ts'
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

/** What a value is, among the kinds, and how one gets from it to what is wanted. */
export function recognise(value: unknown, wanted: Form): Recognised | null {
  const kind = kinds.find(({ known }) => isOf(known, value))
  if (kind === undefined) return null
  const types = typesOf(wanted)
  if (types.length === 0) return null
  // What is half of what belongs there is told by what it has.
  if (types.some((type) => kind.word.endsWith(` ${type}`))) return null
  const hint = types
    .map((type) => kind.towards[type] ?? kind.towards.any)
    .find((one) => one !== undefined)
  return { word: kind.word, hint: hint ?? '' }
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
