import { recordIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { type HandlerKind, objectionsToHandler } from './handler.ts'
import type { Objection } from './objection.ts'
import type { Pod } from './pod.ts'

const kinds: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'sleep']

/** What is run when a container starts, and before it stops. */
export function objectionsToLifecycle(
  container: JsonObject,
  here: Path,
  pod: Pod,
): readonly Objection[] {
  const lifecycle = recordIn(container, 'lifecycle')
  return ['postStart', 'preStop'].flatMap((hook) => {
    const block = recordIn(lifecycle, hook)
    return block === null
      ? []
      : objectionsToHandler(block, [...here, 'lifecycle', hook], kinds, pod)
  })
}
