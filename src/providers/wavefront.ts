import { formatFloatFixed } from '../go/format.ts'
import { goStruct, given as pointer, text } from '../kinds/shape.ts'
import { type Answer, failed, measured } from './answer.ts'
import { listOf, refusalOf, unfit } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/** Wavefront. One series is a number, several are a list; none is an error. */
export const wavefront: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'wavefront',
  shape: pointer(goStruct('v1alpha1.WavefrontMetric', { address: text, query: text })),
  run,
}

function run({ given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  const values = given === null ? [] : listOf(given)
  if (values === null) return unfit('wavefront', given)
  const [first] = values
  if (first === undefined) return failed('No TimeSeries found in response from Wavefront')
  if (values.length === 1) return measured(first, 'float64', formatFloatFixed(first, 2))
  const texts = values.map((value) => formatFloatFixed(value, 2))
  return measured(values, '[]float64', `[${texts.join(',')}]`)
}
