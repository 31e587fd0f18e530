import { recordIn, textIn } from '../../../src/document/fields.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { seconds } from '../../../src/units/time.ts'
import { ageText } from '../../../src/views/age.ts'
import type { CaseFile, Row } from '../caseFile.ts'
import { run, snapshotOf } from './views/command.ts'

interface Recorded {
  readonly getCases: readonly {
    readonly id: string
    readonly now: string
    readonly command: string
    readonly objects: readonly JsonObject[]
    readonly expectedExact: string
  }[]
  readonly listRolloutsOutputs: readonly { readonly id: string; readonly expectedExact: string }[]
  readonly humanDuration: readonly (readonly [seconds: number, text: string])[]
}

/** What the plugin's own tests expect of it. */
export const views: CaseFile = {
  name: 'views.json',
  rows: (text) => {
    const { getCases, listRolloutsOutputs, humanDuration } = JSON.parse(text) as Recorded
    return [
      ...getCases.map(
        ({ id, now, command, objects, expectedExact }): Row => ({
          kind: 'get',
          id,
          input: { command, now },
          expected: expectedExact,
          actual: () => run(command, snapshotOf(objects, now), namespaceIn(objects)).stdout,
        }),
      ),
      ...listRolloutsOutputs.map(
        ({ id, expectedExact }): Row => ({
          kind: 'list',
          id,
          input: id,
          // A block of a text ends with an empty line, which is not the plugin's.
          expected: expectedExact.trimEnd(),
          actual: () => run('list rollouts', snapshotOf(listed(id), later)).stdout.trimEnd(),
        }),
      ),
      ...humanDuration.map(
        ([span, expected]): Row => ({
          kind: 'age',
          id: `${span}s`,
          input: span,
          expected,
          actual: () => ageText(seconds(span)),
        }),
      ),
    ]
  },
}

// A test of the plugin has one namespace, in which it works.
function namespaceIn([first]: readonly JsonObject[]): string {
  return textIn(recordIn(first, 'metadata'), 'namespace')
}

const later = '2026-01-01T00:00:00Z'

// The file has only what was printed; the plugin's test lists one of these two.
function listed(id: string): readonly JsonObject[] {
  const steps = [{ setWeight: 10 }, { pause: { duration: 60 } }, { setWeight: 20 }]
  const [name, strategy]: [string, JsonObject] =
    id === 'list-canary'
      ? ['can-guestbook', { canary: { steps } }]
      : ['bg-guestbook', { blueGreen: {} }]
  const status = {
    currentStepIndex: 1,
    replicas: 4,
    readyReplicas: 1,
    updatedReplicas: 3,
    availableReplicas: 2,
  }
  return [{ kind: 'Rollout', metadata: { name }, spec: { replicas: 5, strategy }, status }]
}
