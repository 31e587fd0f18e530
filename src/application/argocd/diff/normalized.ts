import { recordIn } from '../../../document/fields.ts'
import { podTemplateSpec } from '../../../kinds/kubernetes/podTemplate.ts'
import { serviceSpec } from '../../../kinds/kubernetes/service.ts'
import type { Shape } from '../../../kinds/shape.ts'
import { write } from '../../../kinds/write.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { groupOf, kindOf, type Unstructured } from '../object.ts'
import { withoutPointer } from './jsonPointer.ts'
import { restrictedTo } from './mergePatches.ts'

/**
 * The object in the form in which two of a kind can be compared: quantities spelled as Kubernetes
 * spells them, and the fields of a pod template that Go would leave out left out (`remarshal`, and
 * the known types of a Rollout).
 */
export function normalized(object: Unstructured): JsonObject {
  const told = withoutPointer(object, '/metadata/creationTimestamp')
  const spec = recordIn(told, 'spec')
  if (spec === null) return told
  const key = `${groupOf(object)}/${kindOf(object)}`
  if (key === 'argoproj.io/Rollout') return { ...told, spec: withPodSpec(spec) }
  if (key === '/Service') return { ...told, spec: typed(spec, serviceSpec) }
  if (key === '/Pod') return { ...told, spec: typedPodSpec(spec) }
  if (!templated.has(key)) return told
  const template = recordIn(spec, 'template')
  if (template === null) return told
  return { ...told, spec: { ...spec, template: typed(template, podTemplateSpec) } }
}

const templated: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'batch/Job',
])

// A Rollout's pods are written anew whatever they say: what the type does not know is gone.
function withPodSpec(spec: JsonObject): JsonObject {
  const template = recordIn(spec, 'template')
  const pods = recordIn(template, 'spec')
  if (template === null || pods === null) return spec
  const written = recordIn(writtenAs({ spec: pods }, podTemplateSpec), 'spec') ?? {}
  return { ...spec, template: { ...template, spec: written } }
}

function typedPodSpec(spec: JsonObject): JsonObject {
  return recordIn(typed({ spec }, podTemplateSpec), 'spec') ?? spec
}

// A built-in object with a field that its type does not know is left as it is.
function typed(value: JsonObject, shape: Shape): JsonObject {
  if (!isKnown(value, shape)) return value
  return restrictedTo(value, writtenAs(value, shape)) as JsonObject
}

function writtenAs(value: JsonObject, shape: Shape): JsonObject {
  return JSON.parse(write(value, shape)) as JsonObject
}

function isKnown(value: Json | undefined, shape: Shape): boolean {
  if (shape.kind === 'struct') {
    if (!isJsonObject(value)) return true
    return Object.entries(value).every(([name, member]) => {
      const field = shape.fields.find((known) => known.name === name)
      return field !== undefined && isKnown(member, field.shape)
    })
  }
  if (shape.kind === 'list') {
    return !Array.isArray(value) || value.every((entry: Json) => isKnown(entry, shape.of))
  }
  if (shape.kind === 'map') {
    return !isJsonObject(value) || Object.values(value).every((entry) => isKnown(entry, shape.of))
  }
  return true
}
