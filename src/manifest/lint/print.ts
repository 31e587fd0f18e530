import { textIn } from '../../document/fields.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import type { Printed } from '../../units/printed.ts'
import { objectionsToIngress } from '../references/ingresses.ts'
import { objectionsToVirtualService } from '../references/istio.ts'
import { objectionsToService } from '../references/services.ts'
import { type Objection, objectionText, type RolloutBlocks } from '../validation/objection.ts'
import { blocksOf } from '../validation/rolloutBlocks.ts'
import { objectionsToRollout } from '../validation/rules.ts'
import { type Linked, linkIngress, linkService, linkVirtualService } from './link.ts'
import { type LintObject, readForLint } from './read.ts'

/** A document of the file, or the text with which reading the file ends. */
export type LintInput =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly error: string }

/**
 * What `kubectl argo rollouts lint -f` prints for a file with these documents: the body of every
 * objection on a line, and the first objection in full as the error that it ends with.
 */
export function printLintOf(documents: Iterable<LintInput>): Printed {
  const objects: LintObject[] = []
  for (const document of documents) {
    if (!document.ok) return failed('', document.error)
    if (document.value === null) continue
    const reading = readForLint(document.value)
    if (!reading.ok) return failed('', reading.error)
    if (reading.object !== null) objects.push(reading.object)
  }
  const objections = objectionsTo(objects)
  const [first] = objections
  if (first === undefined) return { exitCode: 0, stdout: '', stderr: '' }
  return failed(objections.map(({ body }) => `${body}\n`).join(''), objectionText(first))
}

function failed(stdout: string, error: string): Printed {
  return { exitCode: 1, stdout, stderr: `Error: ${error}\n` }
}

function objectionsTo(objects: readonly LintObject[]): readonly Objection[] {
  const ofKind = (kind: LintObject['kind']): readonly JsonObject[] =>
    objects.filter((object) => object.kind === kind).map(({ value }) => value)
  const rollouts = ofKind('Rollout').map((rollout) => blocksOf(rollout, null))
  const services = ofKind('Service').map((one) => linkService(one, rollouts))
  const ingresses = ofKind('Ingress').map((one) => linkIngress(one, rollouts))
  const virtualServices = ofKind('VirtualService').map((one) => linkVirtualService(one, rollouts))
  return rollouts.flatMap((blocks) => [
    ...objectionsToRollout(blocks),
    ...of(blocks, services).flatMap(({ object, at }) =>
      at === null ? [] : objectionsToService(blocks, object, at),
    ),
    ...of(blocks, ingresses).flatMap(({ object }) => objectionsToIngress(blocks, object)),
    ...of(blocks, virtualServices).flatMap(({ object }) =>
      objectionsToVirtualService(blocks, object),
    ),
  ])
}

function of({ metadata }: RolloutBlocks, linked: readonly Linked[]): readonly Linked[] {
  const name = textIn(metadata, 'name')
  return linked.filter(({ owner }) => owner === name)
}
