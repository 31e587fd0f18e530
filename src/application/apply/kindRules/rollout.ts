import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import type { KindRule } from './rule.ts'

/** The CRD of Argo Rollouts gives ports a protocol, and lets nobody change the selector. */
export const rollout: KindRule = {
  defaulted: (object) => withSpec(object, withPorts),
  allotted: (object) => object,
  invalid: (object, live) => {
    const [before, after] = [selectorOf(live), selectorOf(object)]
    if (before === undefined || after === undefined || sameJson(before, after)) return ''
    return 'spec.selector: Invalid value: "object": .spec.selector is immutable'
  },
}

function selectorOf(object: JsonObject | null): Json | undefined {
  return isJsonObject(object?.spec) ? object.spec.selector : undefined
}

function withSpec(object: JsonObject, change: (pod: JsonObject) => JsonObject): JsonObject {
  const { spec } = object
  const template = isJsonObject(spec) ? spec.template : undefined
  const pod = isJsonObject(template) ? template.spec : undefined
  if (!isJsonObject(spec) || !isJsonObject(template) || !isJsonObject(pod)) return object
  return { ...object, spec: { ...spec, template: { ...template, spec: change(pod) } } }
}

function withPorts(pod: JsonObject): JsonObject {
  const lists = ['containers', 'initContainers'].filter((name) => Array.isArray(pod[name]))
  const changed = lists.map((name) => [name, (pod[name] as readonly Json[]).map(withProtocols)])
  return { ...pod, ...Object.fromEntries(changed) }
}

function withProtocols(container: Json): Json {
  if (!isJsonObject(container) || !Array.isArray(container.ports)) return container
  return { ...container, ports: (container.ports as readonly Json[]).map(withProtocol) }
}

/** A port of a container or of a Service: TCP unless it says otherwise. */
export function withProtocol(port: Json): Json {
  return isJsonObject(port) && port.protocol === undefined ? { ...port, protocol: 'TCP' } : port
}
