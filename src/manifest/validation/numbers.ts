import type { Path } from '../../document/path.ts'
import { type Objection, objection } from './objection.ts'

/** Kubernetes' rule for numbers that count something. */
export function notNegative(at: Path, value: number): readonly Objection[] {
  if (value >= 0) return []
  const detail = 'must be greater than or equal to 0'
  return [objection('negative-number', at, { type: 'invalid', value }, detail, 'Write 0 or more.')]
}
