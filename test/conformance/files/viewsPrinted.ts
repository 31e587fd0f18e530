import type { JsonObject } from '../../../src/units/json.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { run, snapshotOf } from './views/command.ts'

interface Recorded {
  readonly id: string
  readonly now: string
  readonly command: string
  readonly objects: readonly JsonObject[]
  readonly expected: string
  readonly stderr?: string
  readonly exitCode: number
}

/** What the real plugin printed of made-up objects, and how it ended. */
export const viewsPrinted: CaseFile = {
  name: 'views-printed.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, now, command, objects, expected, stderr, exitCode }) => ({
      kind: command.split(' ', command.startsWith('status') ? 1 : 2).join(' '),
      id,
      input: { command, now },
      expected: { stdout: expected, stderr: stderr ?? '', exitCode },
      actual: () => run(command, snapshotOf(objects, now)),
    })),
}
