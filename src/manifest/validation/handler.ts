import {
  intOrStringIn,
  numberIn,
  recordIn,
  recordsIn,
  textIn,
  textsIn,
} from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { text } from '../../kinds/shape.ts'
import type { JsonObject } from '../../units/json.ts'
import { httpHeaderProblems, portNameProblems } from './names.ts'
import { type Objection, objection } from './objection.ts'
import type { Pod } from './pod.ts'

/** What a probe or a hook of a container's life does: exactly one thing. */
export type HandlerKind = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep'

type HandlerRule = (block: JsonObject, here: Path, pod: Pod) => readonly Objection[]

const zeroGate = '. Enable AllowPodLifecycleSleepActionZeroValue feature gate for zero sleep.'

// In the order in which Kubernetes looks at them: of several it judges the first.
const rules: { readonly [K in HandlerKind]: HandlerRule } = {
  exec: ({ command }, here) =>
    textsIn({ command: command ?? [] }, 'command').length > 0
      ? []
      : [say([...here, 'command'], { type: 'required' }, '', 'Write the command.')],
  httpGet: (block, here) => [
    ...port(block, here),
    ...scheme(block, here),
    ...recordsIn(block, 'httpHeaders').flatMap((header) => {
      const value = textIn(header, 'name')
      return httpHeaderProblems(value).map((problem) =>
        say([...here, 'httpHeaders'], { type: 'invalid', value }, problem, 'Mend the name.'),
      )
    }),
  ],
  tcpSocket: port,
  grpc: (block, here) => portNumber(numberIn(block, 'port') ?? 0, [...here, 'port']),
  sleep: (block, here, { grace, validator }) => {
    const value = numberIn(block, 'seconds') ?? 0
    const isNothing = value === 0 && validator === 'controller'
    if (value >= 0 && value <= grace && !isNothing) return []
    const [least, gate] =
      validator === 'apiServer' ? ['non-negative', ''] : ['greater than 0', zeroGate]
    const detail = `must be ${least} and less than terminationGracePeriodSeconds (${grace})${gate}`
    const hint = 'Sleep no longer than terminationGracePeriodSeconds.'
    return [say(here, { type: 'invalid', value }, detail, hint)]
  },
}

/** What is wrong with such a block, of which `kinds` are known there. */
export function objectionsToHandler(
  block: JsonObject,
  here: Path,
  kinds: readonly HandlerKind[],
  pod: Pod,
): readonly Objection[] {
  const given = kinds.flatMap((kind) => {
    const handler = recordIn(block, kind)
    return handler === null ? [] : [{ kind, handler }]
  })
  if (given.length === 0) {
    const hint = `Add one of ${kinds.join(', ')}.`
    return [say(here, { type: 'required' }, 'must specify a handler type', hint)]
  }
  return given.flatMap(({ kind, handler }, index) => {
    if (index === 0) return rules[kind](handler, [...here, kind], pod)
    const detail = 'may not specify more than 1 handler type'
    return [say([...here, kind], { type: 'forbidden' }, detail, 'Leave all but one out.')]
  })
}

function port(block: JsonObject, here: Path): readonly Objection[] {
  const value = intOrStringIn(block, 'port') ?? 0
  const at = [...here, 'port']
  if (typeof value === 'number') return portNumber(value, at)
  return portNameProblems(value).map((problem) =>
    say(at, { type: 'invalid', value }, problem, 'Write the name or the number of a port.'),
  )
}

function portNumber(value: number, at: Path): readonly Objection[] {
  if (value >= 1 && value <= 65535) return []
  const detail = 'must be between 1 and 65535, inclusive'
  return [say(at, { type: 'invalid', value }, detail, 'Write a port from 1 to 65535.')]
}

const schemes = ['HTTP', 'HTTPS']

function scheme(block: JsonObject, here: Path): readonly Objection[] {
  const value = textIn(block, 'scheme') || 'HTTP'
  if (schemes.includes(value)) return []
  const complaint = { type: 'notSupported', value, supported: schemes, shape: text } as const
  return [say([...here, 'scheme'], complaint, '', 'Leave it out for HTTP.')]
}

function say(place: Path, complaint: Complaint, detail: string, hint: string): Objection {
  return objection('container-invalid', place, complaint, detail, hint)
}
