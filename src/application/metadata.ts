import { labelsIn, recordIn } from '../document/fields.ts'
import type { Json, JsonObject } from '../units/json.ts'

/** The labels, or the annotations, of an object. */
export function textsOf(
  object: JsonObject | null,
  field: 'labels' | 'annotations',
): Readonly<Record<string, string>> {
  return labelsIn(recordIn(object, 'metadata'), field)
}

/** The object with some more labels, or annotations. */
export function withTexts(
  object: JsonObject,
  field: 'labels' | 'annotations',
  more: Readonly<Record<string, string>>,
): JsonObject {
  if (Object.keys(more).length === 0) return object
  return withMetadata(object, { [field]: { ...textsOf(object, field), ...more } })
}

/** The object without some labels, or annotations; the field goes with the last of them. */
export function withoutTexts(
  object: JsonObject,
  field: 'labels' | 'annotations',
  keys: readonly string[],
): JsonObject {
  const texts = textsOf(object, field)
  const kept = Object.entries(texts).filter(([key]) => !keys.includes(key))
  if (kept.length === Object.keys(texts).length) return object
  if (kept.length > 0) return withMetadata(object, { [field]: Object.fromEntries(kept) })
  const { [field]: _, ...others } = recordIn(object, 'metadata') ?? {}
  return { ...object, metadata: others }
}

export function withMetadata(
  object: JsonObject,
  fields: Readonly<Record<string, Json>>,
): JsonObject {
  const metadata = recordIn(object, 'metadata') ?? {}
  return { ...object, metadata: { ...metadata, ...fields } }
}

/** Whether a label or an annotation has one of these values, upper or lower case. */
export function anyInMetadata(
  object: JsonObject | null,
  marks: readonly (readonly [string, string])[],
): boolean {
  const [labels, annotations] = [textsOf(object, 'labels'), textsOf(object, 'annotations')]
  return marks.some(([key, value]) => {
    return [labels[key], annotations[key]].some(
      (text) => text !== undefined && text !== '' && text.toLowerCase() === value.toLowerCase(),
    )
  })
}
