import { listIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import { podTemplateHash } from '../fingerprint/podTemplate.ts'
import { interned } from '../units/interned.ts'
import type { JsonObject } from '../units/json.ts'
import type { PodTemplate, TemplateNames } from './plan.ts'

/** `spec.template`, with the identity that it gets under this way of naming. */
export function readPodTemplate(template: JsonObject, names: TemplateNames): PodTemplate {
  const containers = recordsIn(recordIn(template, 'spec'), 'containers')
  const images = containers.map((container) => textIn(container, 'image'))
  const image = interned(images[0] ?? '')
  return {
    hash: interned(names === 'imageTag' ? imageTag(image) : podTemplateHash(template)),
    image,
    images,
    hasPorts: containers.some((container) => listIn(container, 'ports').length > 0),
    names,
    source: template,
  }
}

/** The tag of an image, or its digest; `latest` if it has none. A registry's port is no tag. */
export function imageTag(image: string): string {
  const digest = image.indexOf('@')
  if (digest >= 0) return image.slice(digest + 1).replace(':', '-')
  const colon = image.lastIndexOf(':')
  return colon > image.lastIndexOf('/') ? image.slice(colon + 1) : 'latest'
}
