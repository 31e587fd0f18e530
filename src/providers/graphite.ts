import { formatFloatFixed } from '../go/format.ts'
import { goStruct, given as pointer, text } from '../kinds/shape.ts'
import { type Answer, failed, measured } from './answer.ts'
import { listOf, refusalOf, textOf, unfit } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/** Graphite. The points of the first target, a null among them left out; no data is an error. */
export const graphite: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'graphite',
  shape: pointer(goStruct('v1alpha1.GraphiteMetric', { address: text, query: text })),
  example: { address: 'http://graphite.example.com' },
  objectionTo: (config) =>
    textOf(config, 'address') === '' ? 'Graphite address  is not a valid URL' : '',
  run,
}

function run({ given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  if (given === null || (Array.isArray(given) && given.length === 0)) {
    return failed('no values found')
  }
  const values = listOf(given)
  if (values === null) return unfit('graphite', given)
  const texts = values.map((value) => formatFloatFixed(value, 6))
  return { ...measured(values, '[]float64', `[${texts.join(',')}]`), keepsValue: true }
}
